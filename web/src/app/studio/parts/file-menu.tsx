/** What can be taken away, and brought back: the program, the weights, the data, a picture. */
import { useSignal } from '@preact/signals';
import { NET_FORMATS, type NetFormat } from '../../../shared/studio-calls';
import { saveFile } from '../../features/graph/save-file';
import { networkOf } from '../model/link';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { OpenFile } from './open-file';
import { PICTURES, type Pictures, savePicture } from './pictures';
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

/** A network with all that was done to it, as it was saved; null: this is none. */
async function openNetwork(studio: Studio, file: File): Promise<boolean> {
  try {
    const { spec, step } = networkOf(await file.text());
    await studio.load(spec, step);
    return true;
  } catch {
    return false;
  }
}

export function FileMenu({ studio, words, pictures }: Props & { pictures: Pictures }) {
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
        {PICTURES.map((name) => (
          <li key={name} class="row">
            <span>{words.pictureOf[name]}</span>
            {(['svg', 'png'] as const).map((format) => (
              <button
                key={format}
                type="button"
                class="quiet"
                aria-label={words.savePicture(words.pictureOf[name], format.toUpperCase())}
                onClick={() => {
                  const picture = pictures[name];
                  if (picture) void savePicture(name, picture, format);
                }}
              >
                {format.toUpperCase()}
              </button>
            ))}
          </li>
        ))}
      </ul>
      <OpenFile
        label={words.openNetwork}
        accept=".json"
        onOpen={async (file) => {
          trouble.value = (await openNetwork(studio, file)) ? '' : words.fileUnreadable;
        }}
      />
      <OpenFile label={words.openWeights} accept=".json,.safetensors" onOpen={(file) => void open(file)} />
      {trouble.value !== '' && <p role="alert">{trouble.value}</p>}
    </Popover>
  );
}
