//! Any file that somebody brings as a drawing, photo or logo: a message, or a picture that can be shown at any size.
#![no_main]

use krachtkaart::media::own::OwnPicture;
use krachtkaart::media::pixels::{Raster, judge};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // Larger ones go the same way, and are too slow to try many of.
    if judge(bytes).is_ok_and(|header| u64::from(header.width) * u64::from(header.height) > 200_000) {
        return;
    }
    match OwnPicture::read(bytes) {
        Ok(OwnPicture::Photo(photo)) => {
            let size = photo.size();
            for (width, height) in [(size.w, size.h), (size.w / 3.0, 7.0)] {
                let file = photo.file(width, height).unwrap();
                let back = Raster::decode(&file.bytes).unwrap();
                assert_eq!((back.width, back.height), (file.width, file.height));
            }
        }
        Ok(OwnPicture::Drawing(drawing)) => {
            assert!(!drawing.items.is_empty() && drawing.size.w > 0.0 && drawing.size.h > 0.0);
        }
        Err(_) => {}
    }
});
