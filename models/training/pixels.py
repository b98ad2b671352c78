"""A picture as a network wants it: resized by Pillow's antialiased filters, scaled to 0..1, normalised, channels first."""
import numpy as np
from PIL import Image

FILTERS = {'bilinear': Image.Resampling.BILINEAR, 'bicubic': Image.Resampling.BICUBIC}
VIT = dict(width=224, height=224, resize='squash', filter='bicubic', mean=(0.485, 0.456, 0.406), std=(0.229, 0.224, 0.225))
LITE2 = dict(width=260, height=260, resize='squash', filter='bicubic', mean=(0.5, 0.5, 0.5), std=(0.5, 0.5, 0.5))


def upright(path):
    """The picture as RGB on white, turned as its EXIF orientation says."""
    from PIL import ImageOps
    picture = ImageOps.exif_transpose(Image.open(path))
    if picture.mode in ('RGBA', 'LA', 'PA') or 'transparency' in picture.info:
        picture = picture.convert('RGBA')
        picture = Image.alpha_composite(Image.new('RGBA', picture.size, 'white'), picture)
    return picture.convert('RGB')


def resized(picture, width, height, resize, filter, **_):
    how = FILTERS[filter]
    if resize == 'squash':
        return picture.resize((width, height), how)
    if resize == 'letterbox':
        scale = min(width / picture.width, height / picture.height)
        small = picture.resize((max(1, round(picture.width * scale)), max(1, round(picture.height * scale))), how)
        return small, ((width - small.width) // 2, (height - small.height) // 2)
    if resize == 'shortest-side':
        scale = max(width / picture.width, height / picture.height)
        big = picture.resize((max(width, round(picture.width * scale)), max(height, round(picture.height * scale))), how)
        left, top = (big.width - width) // 2, (big.height - height) // 2
        return big.crop((left, top, left + width, top + height))
    raise ValueError(f'resize: {resize} is none of squash, letterbox, shortest-side')


def prepare(picture, settings):
    """float32 (3, height, width)."""
    small, at = resized(picture, **settings), (0, 0)
    if isinstance(small, tuple):
        small, at = small
    values = (np.asarray(small, np.float32) / 255 - np.float32(settings['mean'])) / np.float32(settings['std'])
    canvas = np.zeros((settings['height'], settings['width'], 3), np.float32)
    canvas[at[1]:at[1] + values.shape[0], at[0]:at[0] + values.shape[1]] = values
    return canvas.transpose(2, 0, 1)
