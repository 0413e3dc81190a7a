/** Files that a page gives to whoever reads it. */

/** Twice as many pixels as the picture has units. */
const SCALE = 2;
/** Of a canvas, along a side; what is larger is drawn smaller. */
const LARGEST = 8_192;

/** A frame with an origin of its own is a sandbox: it may forbid downloads, and nothing says whether it does. */
export function mayForbid(of: Window): boolean {
  return of.origin === 'null' && of.top !== of;
}

export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** An SVG as a PNG; rejects where it cannot be drawn. */
export async function pngOf(svg: string, size: { width: number; height: number }): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SCALE, LARGEST / size.width, LARGEST / size.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(Math.round(size.width * scale), 1);
  canvas.height = Math.max(Math.round(size.height * scale), 1);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
  });
}
