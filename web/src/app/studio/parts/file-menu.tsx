/** What can be taken away, and brought back: the program, the weights, the data, a picture. */
import { useSignal } from '@preact/signals';
import { NET_FORMATS, type NetFormat } from '../../../shared/studio-calls';
import { saveFile } from '../../features/graph/save-file';
import type { Studio } from '../state/studio';
import type { StudioWords } from '../words/words';
import { Popover } from './popover';

interface Props {
  studio: Studio;
  words: StudioWords;
}

const TYPES: Readonly<Record<NetFormat, string>> = {
  pytorch: 'text/x-python',
  json: 'application/json',
  safetensors: 'application/octet-stream',
  csv: 'text/csv',
};

async function save(studio: Studio, format: NetFormat): Promise<void> {
  const { name, bytes } = await studio.ask('netExport', { net: studio.net, format });
  saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPES[format] }));
}

/** The drawing as it is on the screen, on the page's ground. */
function savePicture(): void {
  const drawn = document.querySelector<HTMLCanvasElement>('.drawing canvas');
  if (!drawn) return;
  const copy = document.createElement('canvas');
  copy.width = drawn.width;
  copy.height = drawn.height;
  const context = copy.getContext('2d');
  if (!context) return;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(drawn, 0, 0);
  copy.toBlob((blob) => {
    if (blob) saveFile('network.png', blob);
  }, 'image/png');
}

export function FileMenu({ studio, words }: Props) {
  const trouble = useSignal('');
  async function open(file: File): Promise<void> {
    const format = file.name.endsWith('.safetensors') ? 'safetensors' : 'json';
    const refused = await studio.takeWeights(format, new Uint8Array(await file.arrayBuffer()));
    trouble.value = refused ? words.refused(refused) : '';
  }
  return (
    <Popover label={words.files} text={words.files}>
      <ul class="preset-list">
        {NET_FORMATS.map((format) => (
          <li key={format}>
            <button type="button" onClick={() => void save(studio, format).catch(() => {})}>
              {words.formats[format]}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={savePicture}>
            {words.savePicture}
          </button>
        </li>
      </ul>
      <label class="open-file">
        <span>{words.openWeights}</span>
        <input
          type="file"
          accept=".json,.safetensors"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void open(file);
          }}
        />
      </label>
      {trouble.value !== '' && <p role="alert">{trouble.value}</p>}
    </Popover>
  );
}
