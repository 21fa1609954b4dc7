import '@/components/options/options.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options } from '@/components/options/Options.tsx';
import { countPutBackSites, forgetPutBack } from '@/lib/put-back-sites.ts';
import { changeSettings, loadSettings, watchSettings } from '@/lib/settings.ts';
import { createAutoOpening } from '@/lib/state/auto-open.ts';
import { createWatching } from '@/lib/state/watching.ts';
import { wordingFor } from '@/lib/wording/index.ts';

const words = wordingFor(browser.i18n.getUILanguage());
const settings = signal(await loadSettings());
const kept = await navigator.storage.persisted();
const putBackSites = signal(await countPutBackSites());
const watching = createWatching();
const autoOpening = createAutoOpening();

function App() {
  return (
    <Options
      settings={settings.value}
      words={words}
      kept={kept}
      watching={{
        ...watching.sites.value,
        refused: watching.refused.value,
        onAll: (on) => void watching.setAll(on),
        autoOpen: autoOpening.sites.value,
        onAutoOpen: (pattern, on) => void autoOpening.set(pattern, on),
        onStop: (pattern) => void watching.stop(pattern),
      }}
      putBackSites={putBackSites.value}
      onForgetPutBack={() => {
        putBackSites.value = 0;
        void forgetPutBack();
      }}
      onChange={(change) => {
        settings.value = { ...settings.value, ...change };
        void changeSettings(change);
      }}
    />
  );
}

watchSettings((changed) => {
  settings.value = changed;
});
settings.subscribe(({ theme }) => document.documentElement.setAttribute('data-sourceline-theme', theme));
document.documentElement.lang = words.tag;
document.title = `${words.options.title} · Sourceline`;
render(<App />, document.getElementById('root')!);
