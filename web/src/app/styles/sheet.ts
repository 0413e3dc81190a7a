/**
 * The walker's style sheets as text. They are adopted, never put into a <style>: that is what a strict content
 * security policy on a course's page lets through.
 */
import code from '../features/code/code.css?inline';
import formula from '../features/formula/formula.css?inline';
import graph from '../features/graph/graph.css?inline';
import lab from '../features/lab/lab.css?inline';
import leaves from '../features/leaves/leaves.css?inline';
import output from '../features/output/output.css?inline';
import heat from '../features/side/heat.css?inline';
import ledger from '../features/side/ledger.css?inline';
import side from '../features/side/side.css?inline';
import transport from '../features/transport/transport.css?inline';
import why from '../features/why/why.css?inline';
import print from './print.css?inline';
import tokens from './tokens.css?inline';
import walker from './walker.css?inline';

const TEXT = [
  tokens,
  walker,
  code,
  output,
  formula,
  leaves,
  graph,
  side,
  heat,
  ledger,
  lab,
  why,
  transport,
  print,
].join('\n');

/** One sheet serves every walker of a document. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

export function walkerSheet(of: Document): CSSStyleSheet {
  const known = sheets.get(of);
  if (known) return known;
  const sheet = new (of.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(TEXT);
  sheets.set(of, sheet);
  return sheet;
}
