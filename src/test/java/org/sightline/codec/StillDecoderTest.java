package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

class StillDecoderTest {
    private final StillDecoder decoder = new StillDecoder(Limits.DEFAULT);
    @TempDir Path folder;

    static List<String> stills() throws IOException {
        try (Stream<Path> files = Files.list(Goldens.path("stills"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> Files.exists(Goldens.path("stills").resolve(name + ".png")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("stills")
    void decodesAsPillowDoes(String name) throws Exception {
        Picture expected = Goldens.picture("stills/" + name + ".png");
        Picture decoded = decoder.decode(Goldens.path("stills/" + name));
        assertThat(decoded.width()).isEqualTo(expected.width());
        assertThat(decoded.rgb()).isEqualTo(expected.rgb());
    }

    @ParameterizedTest
    @MethodSource("stills")
    void neverGivesPartOfACutPicture(String name) throws Exception {
        byte[] whole = Files.readAllBytes(Goldens.path("stills/" + name));
        Picture expected = decoder.decode(Goldens.path("stills/" + name));
        for (int twentieth = 1; twentieth < 20; twentieth++) {
            Path cut =
                    Files.write(
                            folder.resolve("cut"),
                            Arrays.copyOf(whole, whole.length * twentieth / 20));
            // The rest may be frames of an animation, which nobody misses.
            try {
                assertThat(decoder.decode(cut).rgb()).isEqualTo(expected.rgb());
            } catch (MediaException e) {
                assertThat(e.kind()).isIn(FailureKind.DAMAGED, FailureKind.UNSUPPORTED);
            }
        }
    }

    @Test
    void scalesToTheLongerSideAskedFor() throws Exception {
        Path large = Files.write(folder.resolve("large.jpg"), StillWriter.jpeg(halves(), 0.9));
        Picture small = decoder.decode(large, 100);
        assertThat(small.width()).isEqualTo(100);
        assertThat(small.height()).isEqualTo(50);
        assertThat(small.at(10, 25, 0)).isBetween(195, 205);
        assertThat(small.at(90, 25, 0)).isBetween(15, 25);
    }

    @Test
    void tellsACutJpegAlsoWhenDecodingAtAFraction() throws Exception {
        byte[] whole = StillWriter.jpeg(halves(), 0.9);
        Path cut =
                Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThat(failure(cut, 100).kind()).isEqualTo(FailureKind.DAMAGED);
    }

    @Test
    void bringsOtherColourSpacesIntoSrgb() throws Exception {
        ICC_Profile linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB);
        byte[] jpeg = StillWriter.jpeg(halves(), 0.95);
        Path tagged = Files.write(folder.resolve("linear.jpg"), withProfile(jpeg, linear));
        // Linear 200/255 is 0.784 of the light, which sRGB writes as 0.899.
        assertThat(decoder.decode(tagged).at(20, 20, 0)).isBetween(226, 232);
    }

    @Test
    void refusesATooLargePictureBeforeTakingMemory() throws Exception {
        Path huge = Files.write(folder.resolve("huge.png"), png(60_000, 60_000, new byte[100]));
        MediaException told = failure(huge, Integer.MAX_VALUE);
        assertThat(told.kind()).isEqualTo(FailureKind.TOO_LARGE);
        assertThat(told)
                .hasMessageContaining("60,000 x 60,000")
                .hasMessageContaining("100,000,000");
        assertThat(told.advice()).contains("limits.pixels");
    }

    @Test
    void takesALimitOfItsOwn() throws Exception {
        Path ordinary = Goldens.path("stills/photo.jpg");
        assertThatThrownBy(() -> new StillDecoder(Limits.ofPixels(10)).decode(ordinary))
                .hasMessageContaining("27 x 18");
    }

    @Test
    void tellsAPngThatHoldsFewerPixelsThanItSays() throws Exception {
        Path lying = Files.write(folder.resolve("lying.png"), png(3_000, 2_000, new byte[100]));
        assertThat(failure(lying, Integer.MAX_VALUE).kind()).isEqualTo(FailureKind.DAMAGED);
    }

    @Test
    void tellsEmptyForeignAndVanishedFiles() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.jpg"));
        Path text = Files.writeString(folder.resolve("text.jpg"), "no picture at all");
        assertThat(failure(empty, 100).kind()).isEqualTo(FailureKind.EMPTY);
        assertThat(failure(text, 100).kind()).isEqualTo(FailureKind.UNSUPPORTED);
        assertThat(failure(folder.resolve("no.jpg"), 100).kind()).isEqualTo(FailureKind.VANISHED);
    }

    @Test
    void decodesInManyThreadsAtOnce() throws Exception {
        Path photo = Goldens.path("stills/progressive.jpg");
        Path webp = Goldens.path("stills/lossy.webp");
        byte[] first = decoder.decode(photo).rgb();
        byte[] second = decoder.decode(webp).rgb();
        boolean same =
                IntStream.range(0, 64)
                        .parallel()
                        .allMatch(
                                i ->
                                        Arrays.equals(decoded(photo), first)
                                                && Arrays.equals(decoded(webp), second));
        assertThat(same).isTrue();
    }

    private byte[] decoded(Path path) {
        try {
            return decoder.decode(path).rgb();
        } catch (MediaException e) {
            throw new IllegalStateException(e);
        }
    }

    private MediaException failure(Path path, int maxSide) {
        try {
            decoder.decode(path, maxSide);
        } catch (MediaException e) {
            return e;
        }
        throw new AssertionError(path + " decoded");
    }

    /** 800 x 400, light grey on the left and dark grey on the right. */
    private static Picture halves() {
        byte[] rgb = new byte[800 * 400 * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 % 800 < 400 ? 200 : 20);
        }
        return new Picture(800, 400, rgb);
    }

    private static byte[] withProfile(byte[] jpeg, ICC_Profile profile) {
        byte[] icc = profile.getData();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(ByteBuffer.allocate(4).putInt(0xffe20000 | icc.length + 16).array());
        out.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(icc);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** An 8-bit RGB file with these bytes, packed, where its pixels should be. */
    private static byte[] png(int width, int height, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        byte[] header = {8, 2, 0, 0, 0};
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(header));
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        byte[] packed = new byte[200];
        chunk(out, "IDAT", ByteBuffer.wrap(packed).position(deflater.deflate(packed)));
        deflater.end();
        chunk(out, "IEND", ByteBuffer.allocate(0));
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, ByteBuffer data) {
        byte[] body = new byte[4 + data.position()];
        System.arraycopy(type.getBytes(StandardCharsets.ISO_8859_1), 0, body, 0, 4);
        data.flip().get(body, 4, body.length - 4);
        CRC32 sum = new CRC32();
        sum.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length - 4).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
