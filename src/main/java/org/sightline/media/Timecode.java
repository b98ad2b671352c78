package org.sightline.media;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time as people read it. */
public final class Timecode {
    private static final Pattern SMPTE =
            Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d)([:;.])(\\d{2,3})");
    private static final FrameRate A_SECOND = new FrameRate(1, 1);

    private Timecode() {}

    /** {@code 1:02:03} or {@code 2:03}, whole seconds rounded down. */
    public static String clock(long micros) {
        long s = micros / 1_000_000;
        return s >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60);
    }

    /** {@code 01:02:03.456}, as WebVTT writes it (SRT: with a comma), rounded to milliseconds. */
    public static String millis(long micros, char point) {
        long ms = Math.floorDiv(micros + 500, 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                ms / 3_600_000,
                ms / 60_000 % 60,
                ms / 1000 % 60,
                point,
                ms % 1000);
    }

    /**
     * SMPTE timecode of a frame, {@code 00:00:59:29}; with drop-frame counting ({@code ;} before
     * the frames) at 29.97 and 59.94 as SMPTE ST 12-1 has it. Of slides that stay for more than a
     * second it tells the second in which a slide begins.
     */
    public static String smpte(long frame, FrameRate rate) {
        if (rate.perSecond() < 1) {
            return smpte(rate.microsOf(frame) / 1_000_000, A_SECOND);
        }
        int base = (int) Math.round(rate.perSecond());
        boolean drop = isDropFrame(rate);
        long n = drop ? withDroppedNumbers(frame, base) : frame;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%02d",
                n / base / 3600,
                n / base / 60 % 60,
                n / base % 60,
                drop ? ';' : ':',
                n % base);
    }

    /** Whether it is of the form that {@link #smpte} gives, be there such a frame or not. */
    public static boolean isSmpte(String text) {
        return SMPTE.matcher(text).matches();
    }

    /**
     * The number of the frame that a timecode calls, the opposite of {@link #smpte} from one frame
     * a second. At 29.97 and 59.94 it is counted with dropped numbers where {@code ;} or {@code .}
     * stands before the frames, else without; elsewhere none are dropped.
     *
     * @return empty when no frame of this rate is called so within a day
     */
    public static OptionalLong frameOf(String timecode, FrameRate rate) {
        Matcher parts = SMPTE.matcher(timecode);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        long base = Math.round(rate.perSecond());
        long minutes = Long.parseLong(parts.group(1)) * 60 + Long.parseLong(parts.group(2));
        long second = Long.parseLong(parts.group(3));
        long frame = Long.parseLong(parts.group(5));
        long dropped = isDropFrame(rate) && isDropFrame(timecode) ? base / 15 : 0;
        boolean skipped = second == 0 && frame < dropped && minutes % 10 != 0;
        return frame >= base || skipped
                ? OptionalLong.empty()
                : OptionalLong.of(
                        (minutes * 60 + second) * base
                                + frame
                                - dropped * (minutes - minutes / 10));
    }

    /** Whether a timecode that {@link #isSmpte} has the mark of drop-frame counting. */
    public static boolean isDropFrame(String timecode) {
        return timecode.contains(";") || timecode.contains(".");
    }

    /** True at 30000/1001 and 60000/1001. */
    public static boolean isDropFrame(FrameRate rate) {
        return rate.denominator() == 1001
                && (rate.numerator() == 30_000 || rate.numerator() == 60_000);
    }

    private static long withDroppedNumbers(long frame, int base) {
        int dropped = base / 15;
        long perMinute = base * 60L - dropped;
        long perTenMinutes = perMinute * 10 + dropped;
        long tens = frame / perTenMinutes;
        long rest = frame % perTenMinutes;
        long extra = rest < dropped ? 0 : dropped * ((rest - dropped) / perMinute);
        return frame + dropped * 9L * tens + extra;
    }
}
