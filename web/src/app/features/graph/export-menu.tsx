import { useSignal } from '@preact/signals';
import { Menu } from '../../components/menu';
import { dotText } from '../../draw/export-dot';
import { svgText } from '../../draw/export-svg';
import { drawGraph, type Scene } from '../../draw/graph';
import type { Messages } from '../../locale/resolve';
import { mayForbid, pngOf, saveFile } from './save-file';

const FORMATS = ['svg', 'png', 'dot'] as const;
type Format = (typeof FORMATS)[number];

const TYPES = { svg: 'image/svg+xml', dot: 'text/vnd.graphviz' } as const;

/** "gradwalk-step-12.svg" */
const fileName = (step: number, format: Format): string => `gradwalk-step-${step}.${format}`;

export interface ExportMenuProps {
  messages: Messages;
  scene: Scene;
  /** The one that is shown, as the transport counts them. */
  step: number;
}

export function ExportMenu({ messages, scene, step }: ExportMenuProps) {
  /** The text to copy when it could not, or perhaps not, be saved. */
  const copy = useSignal<{ text: string; why: string } | null>(null);

  async function save(format: Format): Promise<void> {
    const drawing = drawGraph(scene);
    const text = format === 'dot' ? dotText(scene) : svgText(drawing, messages.graph);
    try {
      const file = format === 'png' ? await pngOf(text, drawing) : new Blob([text], { type: TYPES[format] });
      saveFile(fileName(step, format), file);
      copy.value = mayForbid(window) ? { text, why: messages.exportMaybe } : null;
    } catch {
      copy.value = { text, why: messages.exportFailed };
    }
  }

  return (
    <Menu icon="save" label={messages.exportGraph}>
      {FORMATS.map((format) => (
        <button key={format} type="button" class="row" onClick={() => void save(format)}>
          {messages.exportAs[format]}
        </button>
      ))}
      {copy.value && (
        <div class="copy" role="status">
          <p>{copy.value.why}</p>
          <textarea readOnly rows={4} aria-label={messages.exportText} value={copy.value.text} />
        </div>
      )}
    </Menu>
  );
}
