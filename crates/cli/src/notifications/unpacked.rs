//! What gzip or zstd packed, recognised by its first bytes whatever it is called, and unpacked while it is read.

use std::io::{self, BufRead, BufReader, Cursor, ErrorKind, Read};

use flate2::read::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use super::block::{Input, read};

/// What an input holds, unpacked if it was packed. Of several packed one behind the other, each is read; of one that ends early
/// or is damaged, what came well before that is given, and then an error: of zstd, all but the last of what it keeps to refer to.
pub fn unpacked(mut input: Input) -> io::Result<Input> {
    let mut head = [0; 4];
    let length = read_head(&mut input, &mut head)?;
    let whole = Cursor::new(head).take(length as u64).chain(input);
    Ok(match head {
        [0x1f, 0x8b, ..] => Box::new(MultiGzDecoder::new(whole)),
        // A frame, or one to be skipped, which some programs put first.
        [0x28, 0xb5, 0x2f, 0xfd] | [0x50..=0x5f, 0x2a, 0x4d, 0x18] => Box::new(Frames::new(BufReader::new(whole))),
        _ => Box::new(whole),
    })
}

/// Reads no more than is needed to tell what it is, since the rest may be long in coming.
fn read_head(input: &mut Input, head: &mut [u8; 4]) -> io::Result<usize> {
    let mut length = 0;
    while let Some(room) = head.get_mut(length..=length) {
        if read(input, room)? == 0 {
            break;
        }
        length += 1;
        if !matches!(head[0], 0x1f | 0x28 | 0x50..=0x5f) {
            break;
        }
    }
    Ok(length)
}

/// Frames of zstd, one behind the other.
struct Frames<R> {
    source: R,
    decoder: FrameDecoder,
    is_within_one: bool,
}

impl<R: BufRead> Frames<R> {
    fn new(source: R) -> Self {
        Self { source, decoder: FrameDecoder::new(), is_within_one: false }
    }

    /// Goes into the next frame, and says whether there is one.
    fn begin(&mut self) -> io::Result<bool> {
        loop {
            if self.is_at_end()? {
                return Ok(false);
            }
            match self.decoder.reset(&mut self.source) {
                Ok(()) => return Ok(true),
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                    let skipped = io::copy(&mut self.source.by_ref().take(length.into()), &mut io::sink())?;
                    if skipped < length.into() {
                        return Err(ErrorKind::UnexpectedEof.into());
                    }
                }
                Err(error) => return Err(io::Error::other(error)),
            }
        }
    }

    fn is_at_end(&mut self) -> io::Result<bool> {
        loop {
            match self.source.fill_buf() {
                Err(error) if error.kind() == ErrorKind::Interrupted => (),
                buffered => return Ok(buffered?.is_empty()),
            }
        }
    }

    /// That what was unpacked is what was packed.
    fn check(&self) -> io::Result<()> {
        match self.decoder.get_checksum_from_data() {
            Some(written) if Some(written) != self.decoder.get_calculated_checksum() => {
                Err(io::Error::new(ErrorKind::InvalidData, "the checksum of a zstd frame is not that of what is in it"))
            }
            _ => Ok(()),
        }
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.is_within_one && !self.begin()? {
                return Ok(0);
            }
            self.is_within_one = true;
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                let one = BlockDecodingStrategy::UptoBlocks(1);
                self.decoder.decode_blocks(&mut self.source, one).map_err(io::Error::other)?;
            }
            match self.decoder.read(room)? {
                0 => self.check()?,
                count => return Ok(count),
            }
            self.is_within_one = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Cursor, Read, Write};

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::unpacked;

    fn gzip(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(text).expect("a vector takes it");
        encoder.finish().expect("a vector takes it")
    }

    fn zstd(text: &[u8]) -> Vec<u8> {
        compress_to_vec(text, CompressionLevel::Fastest)
    }

    /// What is given, and whether it ended as it should.
    fn read(packed: &[u8]) -> (Vec<u8>, io::Result<()>) {
        let mut text = Vec::new();
        let result = unpacked(Box::new(Cursor::new(packed.to_vec()))).and_then(|mut it| it.read_to_end(&mut text));
        (text, result.map(drop))
    }

    fn text() -> Vec<u8> {
        (0..40_000_u32).flat_map(|number| format!("{}\n", number.wrapping_mul(2_654_435_761)).into_bytes()).collect()
    }

    #[test]
    fn what_is_not_packed_is_given_as_it_is() {
        for text in ["", "\u{1f}", "(", "(a\n", "P*", "{\"status\":\"new\"}\n", "\u{feff}{}", "a\n"] {
            let (given, result) = read(text.as_bytes());
            assert_eq!((given, result.is_ok()), (text.as_bytes().to_vec(), true), "{text:?}");
        }
    }

    #[test]
    fn what_is_packed_in_several_parts_is_given_whole() {
        let text = text();
        let (first, second) = text.split_at(text.len() / 3);
        for pack in [gzip, zstd] {
            assert_eq!(read(&pack(b"")).0, b"");
            let (given, result) = read(&[pack(first), pack(b""), pack(second)].concat());
            assert!(given == text && result.is_ok(), "{result:?}");
        }
        let skipped = [0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3];
        let (given, result) = read(&[&skipped[..], &zstd(first), &skipped, &zstd(second), &skipped].concat());
        assert!(given == text && result.is_ok(), "{result:?}");
        assert!(read(&skipped[..10]).1.is_err());
    }

    #[test]
    fn what_ends_early_or_is_damaged_is_an_error_behind_what_could_be_read() {
        let text = text();
        for pack in [gzip, zstd] {
            let packed = pack(&text);
            for end in [5, 9, 100, packed.len() / 2, packed.len() - 5, packed.len() - 1] {
                let (given, result) = read(&packed[..end]);
                assert!(result.is_err() && text.starts_with(&given), "{end} of {}", packed.len());
            }
            let (given, result) = read(&[&packed, &packed[..packed.len() / 2]].concat());
            assert!(result.is_err() && given.starts_with(&text));
            let mut damaged = packed.clone();
            *damaged.last_mut().expect("it is not empty") ^= 1;
            assert!(read(&damaged).1.is_err());
        }
    }
}
