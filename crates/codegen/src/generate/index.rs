//! The index from number to row: numbers are cut into pages, and the pages are laid over one another so that the
//! codes of one fall into the gaps of the others. Whose a slot is, is settled by comparing numbers.
//!
//! Published numbers come in clusters, so the pages interlock almost without loss: today's 154 codes fill 154 slots.

use std::collections::BTreeSet;

/// Where to find the row of a number: `slots[pages[number >> page_bits] + (number & mask)]`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Index {
    pub page_bits: u32,
    /// For each page, the slot at which it is laid down; pages without codes are laid anywhere.
    pub pages: Vec<usize>,
    /// For each slot, the row that it belongs to; a free slot names any row.
    pub slots: Vec<usize>,
}

/// Pages of 8 to 128 numbers: smaller ones make the list of pages long, larger ones interlock badly.
const PAGE_BITS: std::ops::RangeInclusive<u32> = 3..=7;

impl Index {
    /// The smallest index for numbers in ascending order.
    pub fn smallest(numbers: &[u16]) -> Self {
        let mut candidates = PAGE_BITS.map(|page_bits| Self::with_pages(numbers, page_bits));
        let first = candidates.next().unwrap_or(Self { page_bits: 0, pages: vec![0], slots: vec![0] });
        candidates.fold(first, |best, candidate| if candidate.bytes() < best.bytes() { candidate } else { best })
    }

    fn with_pages(numbers: &[u16], page_bits: u32) -> Self {
        let page_length = 1_usize << page_bits;
        let page_count = numbers.last().map_or(1, |last| usize::from(*last >> page_bits) + 1);
        let mut rows_of_pages: Vec<Vec<(usize, usize)>> = vec![Vec::new(); page_count];
        for (row, number) in numbers.iter().enumerate() {
            let number = usize::from(*number);
            rows_of_pages[number >> page_bits].push((number & (page_length - 1), row));
        }
        let mut fullest_first: Vec<usize> = (0..page_count).filter(|page| !rows_of_pages[*page].is_empty()).collect();
        fullest_first.sort_by_key(|page| (usize::MAX - rows_of_pages[*page].len(), *page));
        let mut pages = vec![0; page_count];
        let mut taken: Vec<Option<usize>> = Vec::new();
        // The gaps among the slots that are taken, so that a page is not tried where its first code has no place.
        let mut gaps: BTreeSet<usize> = BTreeSet::new();
        for page in fullest_first {
            let rows = &rows_of_pages[page];
            let lowest = rows.first().map_or(0, |(position, _)| *position);
            let fits = |start: &usize| {
                rows.iter().all(|(position, _)| taken.get(start + position).is_none_or(Option::is_none))
            };
            // A page may begin before the first gap, as long as its first code does not.
            let starts = gaps.range(lowest..).map(|gap| gap - lowest);
            let start = starts.chain([taken.len().saturating_sub(lowest)]).find(fits).unwrap_or(taken.len());
            pages[page] = start;
            for (position, row) in rows {
                let slot = start + position;
                if taken.len() <= slot {
                    gaps.extend(taken.len()..slot);
                    taken.resize(slot + 1, None);
                }
                taken[slot] = Some(*row);
                gaps.remove(&slot);
            }
        }
        let mut slots: Vec<usize> = taken.into_iter().map(Option::unwrap_or_default).collect();
        slots.resize(Self::padded_length(&pages, page_length, slots.len()), 0);
        Self { page_bits, pages, slots }
    }

    /// Where a page's slot is kept in a byte, every slot that a byte and a position can name exists: the compiler then
    /// leaves out the check of that bound. Larger indices keep the check.
    fn padded_length(pages: &[usize], page_length: usize, length: usize) -> usize {
        let greatest = pages.iter().copied().max().unwrap_or_default();
        if u8::try_from(greatest).is_ok() {
            usize::from(u8::MAX) + page_length
        } else {
            length.max(greatest + page_length)
        }
    }

    /// What the tables take in the binary: a byte or two a page, and for each slot a number of two bytes and a row.
    fn bytes(&self) -> usize {
        let width = |greatest: usize| if u8::try_from(greatest).is_ok() { 1 } else { 2 };
        let greatest_page = self.pages.iter().copied().max().unwrap_or_default();
        let greatest_row = self.slots.iter().copied().max().unwrap_or_default();
        self.pages.len() * width(greatest_page) + self.slots.len() * (2 + width(greatest_row))
    }
}

#[cfg(test)]
mod tests {
    use super::Index;

    fn rows_found(index: &Index, numbers: &[u16]) -> Vec<usize> {
        let mask = (1 << index.page_bits) - 1;
        numbers
            .iter()
            .map(|number| index.slots[index.pages[usize::from(number >> index.page_bits)] + usize::from(number & mask)])
            .collect()
    }

    #[test]
    fn every_number_finds_its_own_row_in_clusters_and_in_crowds() {
        let crowd: Vec<u16> = (1..=u16::MAX).step_by(3).collect();
        let clusters: Vec<u16> =
            (1..60).flat_map(|hundred| (0..=hundred % 7).map(move |unit| hundred * 100 + unit)).collect();
        for numbers in [crowd, clusters, vec![1], vec![u16::MAX], (1..=300).collect()] {
            let expected: Vec<usize> = (0..numbers.len()).collect();
            assert_eq!(rows_found(&Index::smallest(&numbers), &numbers), expected);
        }
    }
}
