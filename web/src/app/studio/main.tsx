/** Starts the studio's page: one engine, one network. */
import { render } from 'preact';
import { engineAssets } from '../../elements/assets';
import { type NetId, readNetAnswer } from '../../shared/studio-calls';
import { acquireEngine } from '../shared-engine';
import { makePage } from './page';
import { createComparison } from './state/compare';
import { ownStorage } from './state/kept-store';
import { createStudio } from './state/studio';

function start(): void {
  const root = document.querySelector('#studio');
  if (!root) throw new Error('the page has no #studio');
  const { engine } = acquireEngine({ wasmUrls: engineAssets(), readNet: readNetAnswer });
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const studio = createStudio({ engine, net: 1 as NetId, frame });
  const Page = makePage(studio, createComparison(studio, 2 as NetId, ownStorage()));
  root.replaceChildren();
  render(<Page />, root);
}

start();
