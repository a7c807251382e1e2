// Language, scheme, printing, saving. Words come from the page's own data.
{
  const root = document.documentElement;
  isnad.data = JSON.parse(document.getElementById('data').textContent);
  isnad.redraws = [];
  isnad.redraw = () => isnad.redraws.forEach((draw) => draw());
  isnad.word = (key, ...values) => {
    const word = isnad.data.labels[root.lang][key] ?? key;
    return word.replace(/\{(\d)\}/g, (whole, number) => values[Number(number)] ?? whole);
  };
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const store = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // A page opened from a file may have no storage; the switch works all the same.
    }
  };

  const speak = (language) => {
    root.lang = language;
    root.dir = language === 'ar' ? 'rtl' : 'ltr';
    for (const each of document.querySelectorAll('[data-t]')) {
      each.textContent = isnad.word(each.dataset.t);
    }
    for (const each of document.querySelectorAll('[data-t-label]')) {
      const word = isnad.word(each.dataset.tLabel);
      if (each.localName === 'optgroup') {
        each.label = word;
      } else {
        each.setAttribute('aria-label', each.dataset.number ? word + ' ' + each.dataset.number : word);
      }
    }
    document.getElementById('language').lang = language === 'ar' ? 'en' : 'ar';
    isnad.redraw();
  };
  isnad.speak = speak;
  document.getElementById('language').addEventListener('click', () => {
    const language = root.lang === 'ar' ? 'en' : 'ar';
    store('isnad-language', language);
    speak(language);
  });

  const scheme = document.getElementById('scheme');
  const preferred = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.scheme ? root.dataset.scheme === 'dark' : preferred.matches);
  const press = () => scheme.setAttribute('aria-pressed', String(isDark()));
  scheme.addEventListener('click', () => {
    root.dataset.scheme = isDark() ? 'light' : 'dark';
    store('isnad-scheme', root.dataset.scheme);
    press();
  });
  preferred.addEventListener('change', press);
  if (['light', 'dark'].includes(stored('isnad-scheme'))) {
    root.dataset.scheme = stored('isnad-scheme');
  }
  press();

  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    opened.forEach((each) => (each.open = true));
  });
  addEventListener('afterprint', () => opened.forEach((each) => (each.open = false)));
  document.getElementById('print').addEventListener('click', () => print());

  document.getElementById('save').addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([isnad.data.records], { type: 'application/jsonl' }));
    link.download = 'isnad.jsonl';
    link.click();
    URL.revokeObjectURL(link.href);
  });

  isnad.start = () => {
    const language = stored('isnad-language');
    if (language !== root.lang && ['ar', 'en'].includes(language)) {
      speak(language);
    }
    document.getElementById('language').lang = root.lang === 'ar' ? 'en' : 'ar';
  };
}
