/** The head of a layer's column: how many units, which activation, and all else that a layer can be told. */
import { ACTIVATIONS, type Activation, INITS, type LayerSpec, LIMITS, NORMS } from '../../../shared/studio';
import { Icon } from '../../components/icon';
import { addLayer, moveLayer, putLayer, removeLayer, skipChoices } from '../model/edit';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { ByHand } from './by-hand';
import { Amount, Choice, NumberBox, Slide, Tick } from './fields';
import { Popover } from './popover';

interface LayerProps {
  studio: Studio;
  words: StudioWords;
  layer: LayerSpec;
  at: number;
}

/** The layer's weights as text: what it begins with, or what it has from here on. */
function ByHandRow({ studio, words, at }: Pick<LayerProps, 'studio' | 'words' | 'at'>) {
  const { moment } = studio.calm.value;
  const own = studio.opened.value?.parameters.filter(({ layer }) => layer === at) ?? [];
  return (
    <div class="row">
      {own.map(({ name, shape }) => {
        const parameter = moment?.parameters.find((each) => each.name === name);
        const width = shape.length > 1 ? (shape[1] ?? 1) : 1;
        if (!parameter) return null;
        return <ByHand key={name} studio={studio} words={words} parameter={parameter} width={width} named />;
      })}
    </div>
  );
}

function LayerSettings({ studio, words, layer, at }: LayerProps) {
  const { layers } = studio.spec.value;
  const last = at === layers.length - 1;
  const change = (patch: Partial<LayerSpec>, gesture?: string): void => studio.edit(putLayer(at, patch), gesture);
  const skips = skipChoices(studio.spec.value, at);
  return (
    <div class="settings">
      <b class="title">{words.layerName(at, layers.length)}</b>
      <Choice
        label={words.activation}
        value={layer.activation}
        all={ACTIVATIONS}
        text={(kind) => words.activations[kind]}
        onPick={(activation) => change({ activation })}
      />
      <Tick label={words.bias} on={layer.bias} onTurn={(bias) => change({ bias })} />
      <Choice
        label={words.init}
        value={layer.init.kind}
        all={INITS}
        text={(kind) => words.inits[kind]}
        onPick={(kind) => change({ init: { ...layer.init, kind } })}
      />
      {layer.init.kind === 'constant' && (
        <Amount
          label={words.constant}
          value={layer.init.value}
          min={-100}
          max={100}
          onPut={(value) => change({ init: { ...layer.init, value } })}
        />
      )}
      <ByHandRow studio={studio} words={words} at={at} />
      <Choice
        label={words.norm}
        value={layer.norm}
        all={NORMS}
        text={(kind) => words.norms[kind]}
        onPick={(norm) => change({ norm })}
      />
      <Slide
        label={words.dropout}
        value={layer.dropout}
        min={0}
        max={0.9}
        step={0.05}
        text={(p) => String(Math.round(p * 100) / 100)}
        onPut={(dropout) => change({ dropout }, `dropout ${at}`)}
      />
      <Choice
        label={words.skip}
        value={String(layer.skip)}
        all={['null', ...skips.map(String)]}
        text={(from) => (from === 'null' ? words.noSkip : words.skipFrom(Number(from) + 1))}
        onPick={(from) => change({ skip: from === 'null' ? null : Number(from) })}
      />
      {!last && (
        <div class="row">
          <button type="button" class="quiet" disabled={at === 0} onClick={() => studio.edit(moveLayer(at, at - 1))}>
            ← {words.earlier}
          </button>
          <button
            type="button"
            class="quiet"
            disabled={at >= layers.length - 2}
            onClick={() => studio.edit(moveLayer(at, at + 1))}
          >
            {words.later} →
          </button>
          <button type="button" class="quiet" onClick={() => studio.edit(removeLayer(at))}>
            {words.removeLayer}
          </button>
        </div>
      )}
    </div>
  );
}

const SHORT: Partial<Record<Activation, string>> = { leaky_relu: 'leaky' };

export function LayerCard({ studio, words, layer, at }: LayerProps) {
  const { layers } = studio.spec.value;
  const last = at === layers.length - 1;
  const name = words.layerName(at, layers.length);
  const units = (by: number): void => studio.edit(putLayer(at, { units: layer.units + by }));
  function onKeyDown(event: KeyboardEvent): void {
    if (last || event.target instanceof HTMLInputElement) return;
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Delete') studio.edit(removeLayer(at));
    else if (event.altKey && by !== 0) studio.edit(moveLayer(at, at + by));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the controls inside
    <div class="layer-card" onKeyDown={onKeyDown}>
      {last ? (
        <span class="units" title={words.outputUnits}>
          {layer.units}
        </span>
      ) : (
        <span class="units">
          <button
            type="button"
            class="small"
            aria-label={words.fewerUnits(name)}
            title={words.fewerUnits(name)}
            aria-disabled={layer.units <= 1}
            onClick={() => units(-1)}
          >
            <Icon name="minus" />
          </button>
          <NumberBox
            label={words.unitsOf(name)}
            value={layer.units}
            min={1}
            max={LIMITS.units}
            whole
            onPut={(n) => studio.edit(putLayer(at, { units: n }))}
          />
          <button
            type="button"
            class="small"
            aria-label={words.moreUnits(name)}
            title={words.moreUnits(name)}
            onClick={() => units(1)}
          >
            <Icon name="plus" />
          </button>
        </span>
      )}
      <Popover
        label={words.settingsOf(name)}
        class="kind"
        text={<span>{SHORT[layer.activation] ?? layer.activation}</span>}
      >
        <LayerSettings studio={studio} words={words} layer={layer} at={at} />
      </Popover>
      {extras(layer, words) !== '' && <small class="extras">{extras(layer, words)}</small>}
    </div>
  );
}

/** What a layer has beside its activation, in a few signs. */
function extras({ norm, dropout, skip, bias }: LayerSpec, words: StudioWords): string {
  return [
    norm === 'none' ? null : words.normShort[norm],
    dropout > 0 ? `p ${Math.round(dropout * 100) / 100}` : null,
    skip === null ? null : `+ ${skip + 1}`,
    bias ? null : words.noBias,
  ]
    .filter((each) => each !== null)
    .join(' · ');
}

export function AddLayer({ studio, words, at, x }: { studio: Studio; words: StudioWords; at: number; x: number }) {
  return (
    <button
      type="button"
      class="add-layer"
      style={{ left: `${x}px` }}
      aria-label={words.addLayerAt(at)}
      title={words.addLayerAt(at)}
      onClick={() => studio.edit(addLayer(at))}
    >
      <Icon name="plus" />
    </button>
  );
}
