// Filters by person, status and source type; which article is shown; the start.
{
  const form = document.getElementById('filters');
  const result = document.getElementById('result');
  const cards = [...document.querySelectorAll('.article .card.meeting, .article .card.attribution')];
  const articles = [...document.querySelectorAll('.article')];
  const byId = new Map();

  const ticked = (name) => new Set([...form.querySelectorAll('[name="' + name + '"]:checked')].map((box) => box.value));
  const any = (words, set) => words.split(' ').some((word) => set.has(word));
  isnad.chosenActor = () => (form.who.value === '' ? null : Number(form.who.value));
  isnad.choose = (value) => {
    form.who.value = value;
    apply();
    form.who.focus({ preventScroll: true });
  };

  const fits = (who, types, status) => {
    const chosen = form.who.value;
    return (
      (chosen === '' || who.includes(chosen)) &&
      (status === null || ticks.status.has(status)) &&
      any(types, ticks.type)
    );
  };
  let ticks = { status: ticked('status'), type: ticked('type') };

  isnad.shownMeetings = () =>
    isnad.data.meetings.filter((meeting) => fits(meeting.all.map(String), meeting.types, meeting.status));

  const apply = () => {
    ticks = { status: ticked('status'), type: ticked('type') };
    const counts = new Map(articles.map((article) => [article.id, { meeting: 0, attribution: 0 }]));
    for (const card of cards) {
      const kind = card.classList.contains('meeting') ? 'meeting' : 'attribution';
      const on = fits(card.dataset.who.split(' '), card.dataset.types, card.dataset.status ?? null);
      card.hidden = !on;
      counts.get(byId.get(card))[kind] += on ? 1 : 0;
    }
    for (const card of document.querySelectorAll('.article .card.entity')) {
      card.hidden = form.who.value !== '' && card.dataset.actor !== form.who.value;
    }
    for (const link of document.querySelectorAll('#picker a[data-article]')) {
      const count = counts.get(link.dataset.article);
      if (count) {
        link.querySelector('.meetings').textContent = count.meeting;
        link.querySelector('.attributions').textContent = count.attribution;
        link.classList.toggle('nothing', count.meeting + count.attribution === 0);
      }
    }
    dim();
    isnad.redraw();
  };

  // The chosen one stands out in the text.
  const dim = () => {
    document.body.classList.toggle('choosing', form.who.value !== '');
    for (const mark of document.querySelectorAll('.text .m.picked')) {
      mark.classList.remove('picked');
    }
    if (form.who.value !== '') {
      for (const card of document.querySelectorAll('.card[data-actor="' + CSS.escape(form.who.value) + '"]')) {
        for (const mark of document.querySelectorAll('.text [data-to~="' + CSS.escape(card.id) + '"]')) {
          mark.classList.add('picked');
        }
      }
    }
  };

  isnad.showArticle = (id) => {
    for (const article of articles) {
      article.hidden = id !== 'all' && article.id !== id;
    }
    for (const link of document.querySelectorAll('#picker a')) {
      link.setAttribute('aria-current', String(link.dataset.article === id));
    }
  };

  for (const article of articles) {
    article.querySelectorAll('.card').forEach((card) => byId.set(card, article.id));
  }
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth !== width) {
      width = innerWidth;
      isnad.redraw();
    }
  });

  isnad.redraws.unshift(() => {
    const count = (kind, on) => cards.filter((card) => card.classList.contains(kind) && (!on || !card.hidden)).length;
    result.textContent =
      isnad.word('meetings') + ' ' + isnad.word('shown', count('meeting', true), count('meeting', false)) + ' · ' +
      isnad.word('attributions') + ' ' + isnad.word('shown', count('attribution', true), count('attribution', false));
  });
  const asked = location.hash.slice(1);
  if (articles.length > 1) {
    const first = articles.some((article) => article.id === asked) || asked === 'all' ? asked : articles[0].id;
    isnad.showArticle(first);
  }
  isnad.start();
  apply();
}
