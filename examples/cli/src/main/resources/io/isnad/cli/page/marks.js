// Marks in the text: hover or focus shows the cards that tell of them, arrow keys go from mark to mark.
{
  const pop = document.getElementById('pop');
  const cards = pop.querySelector('.cards');
  const narrow = matchMedia('(max-width: 40rem)');
  let shown = null;
  let timer = 0;

  const targets = (mark) =>
    mark.dataset.to.split(' ').map((id) => document.getElementById(id)).filter((card) => card !== null);

  // All pieces of the marks that share a card, and the cards themselves.
  const light = (ids, on) => {
    for (const id of ids) {
      document.getElementById(id)?.classList.toggle('lit', on);
      for (const mark of document.querySelectorAll('.text [data-to~="' + CSS.escape(id) + '"]')) {
        mark.classList.toggle('lit', on);
      }
    }
  };

  const place = (mark) => {
    if (narrow.matches) {
      pop.style.top = pop.style.left = '';
      return;
    }
    const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const width = pop.offsetWidth;
    const height = pop.offsetHeight;
    const left = Math.min(Math.max(8, box.left + box.width / 2 - width / 2), innerWidth - width - 8);
    const below = box.bottom + 8;
    const top = below + height > innerHeight && box.top - height - 8 > 0 ? box.top - height - 8 : below;
    pop.style.left = left + scrollX + 'px';
    pop.style.top = top + scrollY + 'px';
  };

  const describe = (mark, on) => {
    const words = (mark.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id && id !== 'pop');
    mark.setAttribute('aria-describedby', (on ? [...words, 'pop'] : words).join(' '));
  };

  const hide = () => {
    clearTimeout(timer);
    if (shown === null) {
      return;
    }
    light(shown.dataset.to.split(' '), false);
    shown.classList.remove('chosen');
    if (shown.getAttribute('role')) {
      describe(shown, false);
    }
    shown = null;
    pop.hidden = true;
    pop.classList.remove('pinned');
    cards.replaceChildren();
  };

  const show = (mark, pinned) => {
    if (shown !== mark) {
      hide();
      shown = mark;
      light(mark.dataset.to.split(' '), true);
      mark.classList.add('chosen');
      for (const card of targets(mark)) {
        const copy = card.cloneNode(true);
        copy.removeAttribute('id');
        copy.removeAttribute('tabindex');
        copy.classList.remove('lit');
        copy.hidden = false;
        cards.append(copy);
        elsewhere(card);
      }
      pop.hidden = false;
      pop.scrollTop = 0;
      place(mark);
    }
    pop.classList.toggle('pinned', pinned);
    pop.setAttribute('role', pinned ? 'dialog' : 'tooltip');
    if (mark.getAttribute('role')) {
      describe(mark, !pinned);
    }
    if (pinned) {
      pop.focus({ preventScroll: true });
    }
  };

  // The same name in other articles.
  const elsewhere = (card) => {
    if (!card.dataset.actor) {
      return;
    }
    const others = [...document.querySelectorAll('.article .card.entity[data-actor="' + CSS.escape(card.dataset.actor) + '"]')];
    const list = document.createElement('ul');
    for (const other of others.filter((each) => each !== card)) {
      const link = document.createElement('a');
      link.className = 'to';
      link.href = '#' + other.id;
      link.append(other.closest('.article').querySelector('h2 bdi').cloneNode(true));
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    if (list.children.length > 0) {
      const box = document.createElement('div');
      box.className = 'links';
      const title = document.createElement('b');
      title.textContent = isnad.word('elsewhere');
      box.append(title, list);
      cards.lastElementChild.append(box);
    }
  };

  const soon = (action) => {
    clearTimeout(timer);
    timer = setTimeout(action, 180);
  };

  // A content is wide: it only lights up with its cue and source until it is clicked.
  let wide = null;
  const lightWide = (mark) => {
    if (wide !== mark) {
      wide && light(wide.dataset.to.split(' '), false);
      wide = mark;
      wide && light(wide.dataset.to.split(' '), true);
    }
  };

  const isPinned = () => pop.classList.contains('pinned');
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch' || isPinned()) {
      return;
    }
    const mark = event.target.closest?.('.text .m');
    if (mark && !mark.classList.contains('content')) {
      lightWide(null);
      soon(() => show(mark, false));
    } else if (event.target.closest?.('#pop')) {
      clearTimeout(timer);
    } else {
      lightWide(mark ?? null);
      if (shown && document.activeElement !== shown) {
        soon(hide);
      }
    }
  });
  document.addEventListener('focusin', (event) => {
    const mark = event.target.closest?.('.text .m[role]');
    if (mark) {
      show(mark, false);
    } else if (shown && !event.target.closest?.('#pop')) {
      hide();
    }
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="#a"]');
    const mark = event.target.closest?.('.text .m');
    if (link) {
      event.preventDefault();
      isnad.go(link.getAttribute('href').slice(1));
    } else if (event.target.closest?.('#pop .close')) {
      const back = shown;
      hide();
      isnad.focusMark(back);
    } else if (mark && getSelection().isCollapsed) {
      show(mark, true);
    } else if (shown && !event.target.closest?.('#pop')) {
      hide();
    }
  });

  // Quiet focus: back on the mark without showing its cards once more.
  isnad.focusMark = (mark) => {
    if (mark?.getAttribute('role')) {
      mark.focus({ preventScroll: true });
      hide();
    }
  };

  // To a card or an article, wherever it is hidden.
  isnad.go = (id) => {
    const target = document.getElementById(id);
    if (id === 'all' || target?.matches('.article')) {
      isnad.showArticle(id);
      history.replaceState(null, '', '#' + id);
      (target ?? document.getElementById('articles')).focus({ preventScroll: true });
      return;
    }
    if (!target) {
      return;
    }
    hide();
    const article = target.closest('.article');
    if (article.hidden) {
      isnad.showArticle(article.id);
    }
    target.hidden = false;
    const list = target.closest('details');
    if (list) {
      list.open = true;
    }
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
    light([id], true);
    setTimeout(() => light([id], false), 2500);
  };

  // One stop of the Tab key for each text; arrows go on from there in the direction of the words.
  for (const text of document.querySelectorAll('.text')) {
    const marks = [...text.querySelectorAll('.m[role]')];
    let current = 0;
    if (marks.length > 0) {
      marks[0].tabIndex = 0;
    }
    const moveTo = (index, focus) => {
      marks[current].tabIndex = -1;
      current = Math.min(Math.max(index, 0), marks.length - 1);
      marks[current].tabIndex = 0;
      if (focus) {
        marks[current].focus();
      }
    };
    text.addEventListener('focusin', (event) => {
      const index = marks.indexOf(event.target);
      if (index >= 0 && index !== current) {
        moveTo(index, false);
      }
    });
    text.addEventListener('keydown', (event) => {
      if (!event.target.matches('.m[role]')) {
        return;
      }
      const steps = { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1, Home: -marks.length, End: marks.length };
      if (event.key in steps) {
        event.preventDefault();
        moveTo(current + steps[event.key], true);
      } else if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        show(event.target, true);
      }
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown) {
      const back = shown;
      const inside = pop.contains(document.activeElement);
      hide();
      if (inside) {
        isnad.focusMark(back);
      }
    }
  });
  addEventListener('resize', hide);

  // Cards light up their place in the text.
  let pointed = null;
  document.addEventListener('pointerover', (event) => {
    const card = event.target.closest?.('.article .card') ?? null;
    if (card !== pointed) {
      pointed && light([pointed.id], false);
      pointed = card;
      pointed && light([pointed.id], true);
    }
  });

  // The legend shows and hides kinds of marks.
  for (const button of document.querySelectorAll('.legend button')) {
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(on));
      document.body.classList.toggle('hide-' + button.dataset.kind, !on);
    });
  }
}
