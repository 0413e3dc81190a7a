/** The words of the bar that all pages of the site have, part of each page's catalogue. */
export const barZh = {
  pages: '页面',
  playground: '演算',
  network: '网络',
  reference: '参考',
  share: '分享',
  theme: { auto: '随系统', light: '浅色', dark: '深色' },
  themeLabel: (theme: string) => `主题：${theme}`,
  otherLanguage: 'English',
};

export const barEn: typeof barZh = {
  pages: 'Pages',
  playground: 'Playground',
  network: 'Network',
  reference: 'Reference',
  share: 'Share',
  theme: { auto: 'Auto', light: 'Light', dark: 'Dark' },
  themeLabel: (theme) => `Theme: ${theme}`,
  otherLanguage: '中文',
};
