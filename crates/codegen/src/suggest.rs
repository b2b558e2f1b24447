//! "Did you mean …?": the known word nearest to the one that was written.

/// No name of ours is nearly as long. To compare two texts takes as long as both their lengths multiplied.
const MOST_LETTERS: usize = 100;

/// The candidate that is fewest slips away from `word`, if it is near enough to be meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters = word.chars().take(MOST_LETTERS + 1).count();
    if letters > MOST_LETTERS {
        return None;
    }
    let enough = (letters / 3).max(1);
    candidates
        .into_iter()
        // A difference in length takes as many slips.
        .filter(|candidate| candidate.chars().count().abs_diff(letters) <= enough)
        .map(|candidate| (slips(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= enough)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The letters to insert, drop, change or swap with their neighbour to get from one word to the other; letter case
/// is not a slip.
pub fn slips(one: &str, other: &str) -> usize {
    let one: Vec<char> = one.chars().flat_map(char::to_lowercase).collect();
    let other: Vec<char> = other.chars().flat_map(char::to_lowercase).collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, candidate) in other.iter().enumerate() {
            let change = last[column] + usize::from(letter != candidate);
            let mut fewest = change.min(last[column + 1] + 1).min(current[column] + 1);
            let swapped = row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *candidate;
            if swapped {
                fewest = fewest.min(before_last[column - 1] + 1);
            }
            current.push(fewest);
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{nearest, slips};

    #[test]
    fn a_swap_a_gap_and_a_wrong_letter_each_count_as_one_slip() {
        let slips_from_completed = ["completed", "compelted", "complted", "completeed", "comqleted", "Completed"];
        assert_eq!(slips_from_completed.map(|word| slips(word, "completed")), [0, 1, 1, 1, 1, 0]);
    }

    #[test]
    fn what_is_too_far_away_is_not_suggested() {
        let statuses = ["new", "pending", "completed"];
        assert_eq!(nearest("complete", statuses), Some("completed"));
        assert_eq!(nearest("done", statuses), None);
        assert_eq!(nearest("", statuses), None);
    }

    #[test]
    fn a_text_that_is_longer_than_any_name_has_none_near() {
        let [name, other] = [100, 101].map(|letters| "\u{e9}".repeat(letters));
        assert_eq!(nearest(&name, [other.as_str()]), Some(other.as_str()));
        assert_eq!(nearest(&other, [name.as_str()]), None);
    }
}
