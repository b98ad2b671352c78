package org.sightline.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The marker segments of a JPEG file (ITU T.81 annex B; JFIF 1.02; Adobe TN 5116; ICC.1 annex B.4).
 *
 * @param coding number of the start-of-frame marker: 0 baseline, 1 extended, 2 progressive
 * @param adobeTransform -1 without an Adobe marker
 * @param scans how many scans there are
 * @param ended whether the end marker is there
 * @param plain a file of the coded picture alone: its markers of colour, tables and scans, ended by
 *     an end marker in any case
 */
record JpegSegments(
        int width,
        int height,
        int components,
        int coding,
        int bits,
        int adobeTransform,
        int scans,
        boolean ended,
        Embedded embedded,
        byte[] plain) {

    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    private static final String ICC = "ICC_PROFILE\0";
    private static final byte[] JFIF = {
        (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    /** Whether every decoder knows this coding. */
    boolean isOrdinary() {
        return coding <= 2 && bits == 8 && components >= 1 && components <= 4;
    }

    static JpegSegments read(byte[] bytes) {
        return new Walk(bytes).all();
    }

    private static final class Walk {
        private final byte[] bytes;
        private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
        private final Map<Integer, byte[]> iccParts = new TreeMap<>();
        private byte @Nullable [] exif;
        private byte @Nullable [] xmp;
        private byte @Nullable [] iptc;
        private byte[] frame = {};
        private int coding;
        private int adobe = -1;
        private int at = 2;
        private int scans;
        private boolean ended;

        Walk(byte[] bytes) {
            this.bytes = bytes;
        }

        JpegSegments all() {
            int marker = nextMarker();
            while (marker != 0xda) {
                int length = u16(at);
                segment(marker, at + 2, at + length);
                at += length;
                marker = nextMarker();
            }
            byte[] picture = coded(at - 2, endOfScans(at - 2));
            Embedded embedded = new Embedded(exif, xmp, iptc, icc(), Map.of());
            return new JpegSegments(
                    u16(frame, 3),
                    u16(frame, 1),
                    frame[5] & 0xff,
                    coding,
                    frame[0] & 0xff,
                    adobe,
                    scans,
                    ended,
                    embedded,
                    picture);
        }

        /** Leaves the place behind the marker; stuffing and stray bytes before it are passed. */
        private int nextMarker() {
            while (bytes[at] != (byte) 0xff) {
                at++;
            }
            while (bytes[at] == (byte) 0xff) {
                at++;
            }
            return bytes[at++] & 0xff;
        }

        private void segment(int marker, int start, int end) {
            byte[] content = Arrays.copyOfRange(bytes, start, Math.min(end, bytes.length));
            if (content.length != end - start) {
                throw new IllegalArgumentException("segment beyond the end");
            }
            switch (marker) {
                case 0xe1 -> metadata(content);
                case 0xe2 -> {
                    if (StillFormat.begins(content, 0, ICC) && content.length > ICC.length() + 2) {
                        iccParts.putIfAbsent(content[ICC.length()] & 0xff, content);
                    }
                }
                case 0xed -> {
                    if (StillFormat.begins(content, 0, PHOTOSHOP)) {
                        iptc = rest(content, PHOTOSHOP);
                    }
                }
                case 0xee -> {
                    if (StillFormat.begins(content, 0, "Adobe") && content.length >= 12) {
                        adobe = content[11] & 0xff;
                        keep(start - 4, end);
                    }
                }
                default -> table(marker, content, start, end);
            }
        }

        private void metadata(byte[] content) {
            if (exif == null && StillFormat.begins(content, 0, EXIF)) {
                exif = rest(content, EXIF);
            } else if (xmp == null && StillFormat.begins(content, 0, XMP)) {
                xmp = rest(content, XMP);
            }
        }

        private void table(int marker, byte[] content, int start, int end) {
            boolean applicationOrComment = (marker >= 0xe0 && marker <= 0xef) || marker == 0xfe;
            if (applicationOrComment) {
                return;
            }
            boolean isFrame =
                    marker >= 0xc0
                            && marker <= 0xcf
                            && marker != 0xc4
                            && marker != 0xc8
                            && marker != 0xcc;
            if (isFrame) {
                frame = content;
                coding = marker - 0xc0;
            }
            keep(start - 4, end);
        }

        private void keep(int start, int end) {
            plain.write(bytes, start, end - start);
        }

        /** Behind the last scan's data: at the end marker, or at the end of the file. */
        private int endOfScans(int start) {
            int i = start;
            while (i < bytes.length - 1) {
                if (bytes[i] != (byte) 0xff) {
                    i++;
                    continue;
                }
                int marker = bytes[i + 1] & 0xff;
                if (marker == 0xd9) {
                    ended = true;
                    return i;
                }
                if (marker == 0xda) {
                    scans++;
                }
                boolean standsAlone = marker == 0 || (marker >= 0xd0 && marker <= 0xd7);
                if (marker == 0xff) {
                    i++;
                } else {
                    i += standsAlone || i + 3 >= bytes.length ? 2 : 2 + u16(i + 2);
                }
            }
            return bytes.length;
        }

        // A JFIF marker is what says YCbCr to every decoder; without one they guess.
        private byte[] coded(int scans, int end) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.size() + end - scans + 32);
            out.write(0xff);
            out.write(0xd8);
            if (adobe < 0 && !namesRgb()) {
                out.writeBytes(JFIF);
            }
            out.writeBytes(plain.toByteArray());
            out.write(bytes, scans, end - scans);
            out.write(0xff);
            out.write(0xd9);
            return out.toByteArray();
        }

        private boolean namesRgb() {
            return frame.length >= 15 && frame[6] == 'R' && frame[9] == 'G' && frame[12] == 'B';
        }

        private byte @Nullable [] icc() {
            if (iccParts.isEmpty()) {
                return null;
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            iccParts.values()
                    .forEach(p -> all.write(p, ICC.length() + 2, p.length - ICC.length() - 2));
            return all.toByteArray();
        }

        private static byte[] rest(byte[] content, String prefix) {
            int length = prefix.getBytes(StandardCharsets.ISO_8859_1).length;
            return Arrays.copyOfRange(content, length, content.length);
        }

        private int u16(int index) {
            return u16(bytes, index);
        }

        private static int u16(byte[] from, int index) {
            return ((from[index] & 0xff) << 8) | (from[index + 1] & 0xff);
        }
    }
}
