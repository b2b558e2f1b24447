//! Text that was written in UTF-8 and read as Windows-1252: `â€™` is what becomes of `’`.

/// Letters that a byte in the midst of a character can be read as. Whoever writes them may mean them.
const LETTERS: &str = "ŒœŠšŽžŸ";

/// As often as a text is read in the wrong encoding before nobody knows it any more.
const MOST_TIMES: usize = 4;

/// The text as it was written, and where in the other what was read wrongly begins; `None` where nothing was.
pub(crate) fn mended(text: &str) -> Option<(String, char)> {
    let (mut mended, first) = once(text)?;
    for _ in 1..MOST_TIMES {
        let Some((further, _)) = once(&mended) else { break };
        mended = further;
    }
    Some((mended, first))
}

fn once(text: &str) -> Option<(String, char)> {
    if text.is_ascii() {
        return None;
    }
    // Where a part of a text surely was, so was all of it.
    let (_, first) = read_again(text, Letters::Meant);
    first.map(|first| (read_again(text, Letters::Garbled).0, first))
}

/// What to take for meant that is letters alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    Meant,
    Garbled,
}

/// The text with characters as what their bytes are in UTF-8, where they are anything; and the first of those.
fn read_again(text: &str, letters: Letters) -> (String, Option<char>) {
    let (mut mended, mut run, mut first) = (String::new(), Vec::new(), None);
    for character in text.chars() {
        match byte(character) {
            Some(byte) => run.push((character, byte)),
            None => {
                first = first.or(read_run(&run, letters, &mut mended));
                run.clear();
                mended.push(character);
            }
        }
    }
    first = first.or(read_run(&run, letters, &mut mended));
    (mended, first)
}

fn read_run(run: &[(char, u8)], letters: Letters, mended: &mut String) -> Option<char> {
    let bytes: Vec<_> = run.iter().map(|(_, byte)| *byte).collect();
    let mut first = None;
    let mut rest = run.iter();
    for chunk in bytes.utf8_chunks() {
        for written in chunk.valid().chars() {
            let read: Vec<_> = rest.by_ref().take(written.len_utf8()).map(|(character, _)| *character).collect();
            let are_letters = read.iter().skip(1).all(|letter| LETTERS.contains(*letter));
            if are_letters && letters == Letters::Meant {
                mended.extend(read);
            } else {
                first = first.or(read.first().copied());
                mended.push(written);
            }
        }
        mended.extend(rest.by_ref().take(chunk.invalid().len()).map(|(character, _)| *character));
    }
    first
}

/// The byte beyond ASCII that Windows-1252 reads as the character.
fn byte(character: char) -> Option<u8> {
    if let Some(place) = FROM_80_TO_9F.iter().position(|it| *it == character) {
        return u8::try_from(place + 0x80).ok();
    }
    u8::try_from(u32::from(character)).ok().filter(|byte| !byte.is_ascii())
}

/// What Windows-1252 reads these bytes as; those that it has nothing for are controls, as in Latin-1.
const FROM_80_TO_9F: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

#[cfg(test)]
mod tests {
    use super::mended;

    /// As a program that takes UTF-8 for Windows-1252 reads it.
    fn misread(text: &str) -> String {
        text.bytes()
            .map(|byte| match byte {
                0x80..=0x9f => super::FROM_80_TO_9F[usize::from(byte - 0x80)],
                _ => char::from(byte),
            })
            .collect()
    }

    #[test]
    fn what_was_read_wrongly_is_read_rightly_however_often_it_was() {
        let written = "Can’t open “café” – naïve, Łódź, Ελλάδα, 日本";
        let (once, twice) = (misread(written), misread(&misread(written)));
        assert_eq!(mended(&once), Some((written.to_owned(), 'â')));
        assert_eq!(mended(&twice), Some((written.to_owned(), 'Ã')));
    }

    #[test]
    fn every_character_beyond_ascii_is_known_by_what_becomes_of_it() {
        let beyond = ('\u{80}'..=char::MAX).filter(|character| {
            let read = misread(&character.to_string());
            mended(&read).is_none_or(|(mended, _)| mended != character.to_string())
        });
        let lost: String = beyond.filter(|lost| *lost < '\u{2000}').collect();
        // What becomes of these is letters alone, which somebody may mean.
        assert!(
            lost.chars().all(|lost| misread(&lost.to_string()).chars().skip(1).all(|it| super::LETTERS.contains(it)))
        );
    }

    #[test]
    fn letters_that_somebody_means_are_left_alone() {
        let meant = ["garçon, où, Zoë, œuvre, Ÿ", "šéf, žába", "São Paulo, ação", "Äß, Åš", "plain"];
        assert_eq!(meant.map(mended), [const { None }; 5]);
    }
}
