package org.sightline.codec;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_BUFFER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.sightline.media.Picture;

/** Single pictures through the native library; strict: any error in the data is an exception. */
final class StillFrame {
    private StillFrame() {}

    /** What is made of the decoded frame while it is there. */
    @FunctionalInterface
    interface Use<T> {
        T of(AVFrame frame) throws IOException;
    }

    /** A JPEG at a half, a quarter or an eighth of its size, averaged in the frequency domain. */
    static Picture reducedJpeg(byte[] jpeg, int halvings) throws IOException {
        return decode(
                AV_CODEC_ID_MJPEG,
                jpeg,
                halvings,
                frame -> {
                    try (RgbScaler scaler = new RgbScaler()) {
                        return scaler.picture(frame, frame.width(), frame.height());
                    }
                });
    }

    /** A WebP of a single frame, in whatever native format it is coded. */
    static <T> T webp(byte[] webp, Use<T> use) throws IOException {
        return decode(AV_CODEC_ID_WEBP, webp, 0, use);
    }

    private static <T> T decode(int codecId, byte[] bytes, int halvings, Use<T> use)
            throws IOException {
        Ffmpeg.ready();
        AVCodec codec = avcodec_find_decoder(codecId);
        AVCodecContext context = avcodec_alloc_context3(codec);
        AVPacket packet = av_packet_alloc();
        AVFrame frame = av_frame_alloc();
        try {
            context.thread_count(1);
            context.lowres(halvings);
            context.err_recognition(AV_EF_EXPLODE | AV_EF_BITSTREAM | AV_EF_BUFFER);
            check(avcodec_open2(context, codec, (AVDictionary) null));
            check(av_new_packet(packet, bytes.length));
            packet.data().put(bytes, 0, bytes.length);
            check(avcodec_send_packet(context, packet));
            check(avcodec_send_packet(context, null));
            check(avcodec_receive_frame(context, frame));
            if ((frame.flags() & AV_FRAME_FLAG_CORRUPT) != 0 || frame.decode_error_flags() != 0) {
                throw new IOException("decoded with errors");
            }
            return use.of(frame);
        } finally {
            av_frame_free(frame);
            av_packet_free(packet);
            avcodec_free_context(context);
        }
    }

    private static void check(int result) throws IOException {
        if (result < 0) {
            throw new IOException(Ffmpeg.words(result));
        }
    }
}
