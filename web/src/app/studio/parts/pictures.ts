/** The pictures of the studio as files: what is on the screen, drawn once more. */
import { saveFile } from '../../features/graph/save-file';
import { SvgBrush } from '../draw/brush';
import { inkOf } from '../draw/ink';
import type { Draw } from './use-canvas';

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly scene: () => Draw;
}

export const PICTURES = ['network', 'output', 'curves'] as const;
/** What is to be seen now; each part puts its own here. */
export type Pictures = Partial<Record<(typeof PICTURES)[number], Picture>>;

/** Twice as many pixels as the picture has units. */
const SCALE = 2;

function pngOf({ width, height, scene }: Picture, ground: string): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * SCALE, height * SCALE];
  const drawn = document.createElement('canvas');
  [drawn.width, drawn.height] = [canvas.width, canvas.height];
  const [onto, context] = [canvas.getContext('2d'), drawn.getContext('2d')];
  if (!onto || !context) return Promise.resolve(null);
  context.setTransform(SCALE, 0, 0, SCALE, 0, 0);
  scene()(context, inkOf(document.body));
  // The picture clears its canvas: the ground is put under it.
  onto.fillStyle = ground;
  onto.fillRect(0, 0, canvas.width, canvas.height);
  onto.drawImage(drawn, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

export async function savePicture(name: string, picture: Picture, format: 'svg' | 'png'): Promise<void> {
  const ground = getComputedStyle(document.body).backgroundColor;
  if (format === 'png') {
    const blob = await pngOf(picture, ground);
    if (blob) saveFile(`${name}.png`, blob);
    return;
  }
  const brush = new SvgBrush(picture);
  picture.scene()(brush, inkOf(document.body));
  saveFile(`${name}.svg`, new Blob([brush.text(ground)], { type: 'image/svg+xml' }));
}
