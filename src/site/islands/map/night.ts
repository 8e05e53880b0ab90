export const darkness = matchMedia('(prefers-color-scheme: dark)');
/** Whether the page is drawn for the night: by choice, else as the device is. */
export const isNight = (): boolean => (document.documentElement.dataset['kernTheme'] ?? (darkness.matches ? 'dark' : 'light')) === 'dark';
