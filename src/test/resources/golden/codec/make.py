"""Makes the files beside it with Pillow: pictures of every kind with what Pillow reads from them
(over white, upright), and resized pictures. Run with Pillow 11 or later, in this folder."""
import numpy as np
from PIL import Image, ImageOps

W, H = 27, 18
y, x = np.mgrid[0:H, 0:W]
rgb = np.stack([x * 9, y * 14, 255 - (x + y) * 5], -1).astype(np.uint8)
rgb[4:10, 5:14] = (220, 30, 40)
alpha = (x * 255 // (W - 1)).astype(np.uint8)
colour = Image.fromarray(rgb)
clear = Image.fromarray(np.dstack([rgb, alpha]))
grey = colour.convert("L")
palette = colour.convert("P", palette=Image.ADAPTIVE, colors=40)
frames = [colour.rotate(90 * i) for i in range(3)]


def deep(image):
    return Image.fromarray(np.array(image).astype(np.uint16) * 257)


def save(name, image, **options):
    path = "stills/" + name
    image.save(path, **options)
    read = ImageOps.exif_transpose(Image.open(path))
    if read.mode.startswith("I"):
        read = Image.fromarray((np.array(read) >> 8).astype(np.uint8))
    a = np.array(read.convert("RGBA")).astype(int)
    over = (a[..., :3] * a[..., 3:] + 255 * (255 - a[..., 3:]) + 127) // 255
    Image.fromarray(over.astype(np.uint8)).save(path + ".png", optimize=True)


save("grey.png", grey)
save("grey-alpha.png", clear.convert("LA"))
save("grey-16.png", deep(grey))
save("one-bit.png", colour.convert("1"))
save("palette.png", palette)
save("palette-clear.png", palette, transparency=3)
save("colour-key.png", colour, transparency=tuple(int(v) for v in rgb[5, 5]))
save("alpha.png", clear)
save("photo.jpg", colour, quality=90)
save("photo-422.jpg", colour, quality=90, subsampling=1)
save("progressive.jpg", colour, progressive=True)
save("grey.jpg", grey)
save("rgb.jpg", colour, quality=90, keep_rgb=True)
save("cmyk.jpg", colour.convert("CMYK"), quality=95)
save("lossy.webp", colour, quality=80)
save("lossless.webp", colour, lossless=True)
save("lossy-alpha.webp", clear, quality=80)
save("lossless-alpha.webp", clear, lossless=True)
save("animated.webp", frames[0], save_all=True, append_images=frames[1:], duration=100)
save("animated.gif", frames[0], save_all=True, append_images=frames[1:], duration=100)
save("clear.gif", palette, transparency=3)
save("lzw.tif", colour, compression="tiff_lzw")
save("jpeg.tif", colour, compression="jpeg")
save("fax.tif", colour.convert("1"), compression="group4")
save("cmyk.tif", colour.convert("CMYK"), compression="tiff_lzw")
save("alpha.tif", clear, compression="tiff_lzw")
save("grey-16.tif", deep(grey))
save("photo.bmp", colour)
save("palette.bmp", palette)
save("alpha.bmp", clear)
for turn in range(1, 9):
    exif = Image.Exif()
    exif[0x0112] = turn
    save(f"turned-{turn}.jpg", colour, quality=90, exif=exif)
exif = Image.Exif()
exif[0x0112] = 6
save("turned.png", colour, exif=exif)
save("turned.webp", colour, lossless=True, exif=exif)
save("turned.tif", colour, tiffinfo={0x0112: 6})

colour.save("resample/in.png", optimize=True)
for w, h in [(9, 7), (27, 5), (5, 18), (61, 40), (14, 9), (1, 1)]:
    colour.resize((w, h), Image.BILINEAR).save(f"resample/bilinear-{w}x{h}.png", optimize=True)
    colour.resize((w, h), Image.BICUBIC).save(f"resample/bicubic-{w}x{h}.png", optimize=True)
