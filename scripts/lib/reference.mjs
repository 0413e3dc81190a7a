// The reference: what a program can use, from the data of `gradwalk docs --json`, as Markdown and as a page.

/**
 * @typedef {{ name: string, kind: string, signature: string, doc: string }} Member
 * @typedef {object} Docs
 * @property {{ name: string, node: string | null, formula: string, doc: string }[]} ops
 * @property {Member[]} builtins
 * @property {Record<string, { doc: string, members: Member[] }>} modules
 * @property {Record<string, Member[]>} types
 *
 * @typedef {{ zh: string, en: string }} Words
 * @typedef {{ id: string, title: Words | string, about?: Words, head: Words[], rows: string[][] }} Section
 * Cells are `code` (they begin with a backquote) or text.
 */

/** @type {Record<string, Words>} */
const words = {
  title: { zh: 'Gradwalk 里有什么', en: 'What there is in Gradwalk' },
  intro: {
    zh: "这里列出一个程序能用的全部：语言、模块、函数及其参数、张量的方法、运算的公式与 grad_fn 的名字。凡是 CPython 3.11 或 PyTorch 1.13.1 有而这里没有的，都会在它那一行以名字拒绝（例如 torch has no 'stft' here），绝不会悄悄给出别的结果。本页由登记表生成。",
    en: "All that a program can use: the language, modules, functions with their parameters, methods of tensors, operations with their formulas and the names of their grad_fn. What CPython 3.11 or PyTorch 1.13.1 has and is not here is refused by name at its line (torch has no 'stft' here); nothing is ever silently different. This page is made from the registry.",
  },
  language: { zh: '语言', en: 'The language' },
  has: { zh: '有', en: 'There is' },
  hasNot: { zh: '以名字拒绝', en: 'Refused by name' },
  ops: { zh: '运算', en: 'Operations' },
  opsAbout: {
    zh: '每一行是引擎的一种运算；grad_fn 一栏为空的不可微。',
    en: 'A row is an operation of the engine; one without a grad_fn is not differentiable.',
  },
  op: { zh: '运算', en: 'Operation' },
  formula: { zh: '公式', en: 'Formula' },
  meaning: { zh: '说明', en: 'What it is' },
  name: { zh: '名字', en: 'Name' },
  builtins: { zh: '内建函数与异常', en: 'Builtins and exceptions' },
  methods: { zh: '的方法与属性', en: ': methods and attributes' },
  contents: { zh: '目录', en: 'Contents' },
  playground: { zh: '演算', en: 'Playground' },
  network: { zh: '网络', en: 'Network' },
  module: { zh: '模块', en: 'Module' },
};

/** @type {Words[]} */
const there = [
  {
    zh: '函数、默认参数、*args 与 **kwargs、仅关键字与仅位置参数、lambda、闭包、装饰器、生成器与 yield from',
    en: 'functions, defaults, *args and **kwargs, keyword-only and positional-only parameters, lambda, closures, decorators, generators and yield from',
  },
  {
    zh: '类、多重继承、super、property、描述符、__slots__、元类、dataclass、运算符重载',
    en: 'classes, multiple inheritance, super, property, descriptors, __slots__, metaclasses, dataclasses, operator overloading',
  },
  {
    zh: 'if、for、while 与 else、try、with、assert、del、global、nonlocal、match、海象运算符、推导式、切片、拆包、带格式的 f-字符串、注解',
    en: 'if, for, while with else, try, with, assert, del, global, nonlocal, match, the walrus, comprehensions, slices, unpacking, f-strings with formats, annotations',
  },
  {
    zh: '文件在内存里，随运行结束而消失：open、os、pathlib、pickle、torch.save',
    en: 'files in memory that end with the run: open, os, pathlib, pickle, torch.save',
  },
];
/** @type {Words[]} */
const notThere = [
  { zh: 'async 与 await、input', en: 'async and await, input' },
  {
    zh: '网络、进程、线程、真正的磁盘、别的设备（没有 CUDA）',
    en: 'the network, processes, threads, the real disk, other devices (there is no CUDA)',
  },
  {
    zh: '不在下面的模块：ModuleNotFoundError 会列出有的模块',
    en: 'modules that are not below: ModuleNotFoundError lists those that are there',
  },
];

/** @param {Member} member */
const callOf = ({ name, signature }) =>
  signature
    .split(' | ')
    .map((one) => `${name}${one}`)
    .join('\n');

/** @param {Member[]} members */
const rowsOf = (members) => members.map((member) => [`\`${callOf(member)}`, member.doc]);

/** @param {Docs} docs @returns {Section[]} */
function sectionsOf(docs) {
  const head = [/** @type {Words} */ (words.name), /** @type {Words} */ (words.meaning)];
  /** @param {[string, { doc: string, members: Member[] }]} entry @returns {Section} */
  const ofModule = ([name, { doc, members }]) => ({
    id: name.replaceAll('.', '-'),
    title: name,
    ...(doc === '' ? {} : { about: { zh: '', en: doc } }),
    head,
    rows: rowsOf(members),
  });
  /** @param {[string, Member[]]} entry @returns {Section} */
  const ofType = ([name, members]) => ({
    id: `type-${name}`,
    title: { zh: `${name} ${words.methods?.zh}`, en: `${name}${words.methods?.en}` },
    head,
    rows: rowsOf(members),
  });
  return [
    {
      id: 'ops',
      title: /** @type {Words} */ (words.ops),
      about: /** @type {Words} */ (words.opsAbout),
      head: [words.op, { zh: 'grad_fn', en: 'grad_fn' }, words.formula, words.meaning].map(
        (word) => /** @type {Words} */ (word),
      ),
      rows: docs.ops.map(({ name, node, formula, doc }) => [`\`${name}`, `\`${node ?? ''}`, `\`${formula}`, doc]),
    },
    ...Object.entries(docs.modules).map(ofModule),
    ...Object.entries(docs.types).map(ofType),
    { id: 'builtins', title: /** @type {Words} */ (words.builtins), head, rows: rowsOf(docs.builtins) },
  ];
}

/** @param {Words | string} title */
const both = (title) => (typeof title === 'string' ? title : `${title.zh} · ${title.en}`);

/** @param {string} cell */
function markdownCell(cell) {
  const escaped = cell.replace(/^`/, '').replaceAll('|', '\\|').replaceAll('`', "'").trim();
  if (!cell.startsWith('`') || escaped === '') return escaped.replaceAll('<', '&lt;').replaceAll('*', '\\*');
  return escaped
    .split('\n')
    .map((line) => `\`${line}\``)
    .join('<br>');
}

/** @param {string} text */
const plainText = (text) => text.replace(/[*_]/g, '\\$&');

/** @param {Docs} docs */
export function markdown(docs) {
  const w = /** @type {Record<string, Words>} */ (words);
  const lines = [`# ${both(w.title ?? '')}`, '', w.intro?.zh, '', w.intro?.en, '', `## ${both(w.language ?? '')}`, ''];
  for (const [title, items] of /** @type {const} */ ([
    [w.has, there],
    [w.hasNot, notThere],
  ])) {
    lines.push(`**${both(title ?? '')}**`, '');
    for (const { zh, en } of items) lines.push(`- ${plainText(zh)}`, `  <br>${plainText(en)}`);
    lines.push('');
  }
  for (const { title, about, head, rows } of sectionsOf(docs)) {
    lines.push(`## ${both(title)}`, '');
    if (about) lines.push([about.zh, about.en].filter(Boolean).join(' · '), '');
    lines.push(`| ${head.map(both).join(' | ')} |`, `|${' --- |'.repeat(head.length)}`);
    for (const row of rows) lines.push(`| ${row.map(markdownCell).join(' | ')} |`);
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** @param {string} text */
const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {Words | string} text */
const speak = (text) =>
  typeof text === 'string'
    ? escapeHtml(text)
    : [
        text.zh && `<span lang="zh-CN">${escapeHtml(text.zh)}</span>`,
        text.en && `<span lang="en">${escapeHtml(text.en)}</span>`,
      ]
        .filter(Boolean)
        .join(' ');

/** @param {string} cell */
function htmlCell(cell) {
  if (!cell.startsWith('`')) return escapeHtml(cell);
  if (cell === '`') return '';
  return cell
    .slice(1)
    .split('\n')
    .map((line) => `<code>${escapeHtml(line)}</code>`)
    .join('<br>');
}

/** @param {Section} section */
function htmlSection({ id, title, about, head, rows }) {
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${htmlCell(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<section>
<h2 id="${id}">${speak(title)}</h2>
${about ? `<p>${speak(about)}</p>\n` : ''}<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}"><table>
<thead><tr>${head.map((word) => `<th scope="col">${speak(word)}</th>`).join('')}</tr></thead>
<tbody>
${body}
</tbody></table></div>
</section>`;
}

/** @param {Docs} docs */
export function page(docs) {
  const w = /** @type {Record<string, Words>} */ (words);
  const sections = sectionsOf(docs);
  const list = (/** @type {Words[]} */ items) =>
    `<ul>${items.map((item) => `<li>${speak(item)}</li>`).join('\n')}</ul>`;
  const links = sections.map(({ id, title }) => `<li><a href="#${id}">${speak(title)}</a></li>`).join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<title>${w.title?.zh} · ${w.title?.en}</title>
<link rel="icon" href="./icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="./reference.css">
</head>
<body>
<header>
<a class="brand" href="./index.html">grad<i>walk</i></a>
<nav class="pages" aria-label="页面 Pages"><a href="./index.html">${speak(w.playground ?? '')}</a><a href="./network.html">${speak(w.network ?? '')}</a></nav>
</header>
<main>
<h1>${speak(w.title ?? '')}</h1>
<p lang="zh-CN">${escapeHtml(w.intro?.zh ?? '')}</p>
<p lang="en">${escapeHtml(w.intro?.en ?? '')}</p>
<nav aria-labelledby="contents"><h2 id="contents">${speak(w.contents ?? '')}</h2><ul>
${links}
</ul></nav>
<h2>${speak(w.language ?? '')}</h2>
<h3>${speak(w.has ?? '')}</h3>
${list(there)}
<h3>${speak(w.hasNot ?? '')}</h3>
${list(notThere)}
${sections.map(htmlSection).join('\n')}
</main>
</body>
</html>
`;
}
