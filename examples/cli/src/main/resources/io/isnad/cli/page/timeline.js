// When they met: a row a meeting, time runs in the direction of reading.
{
  const MOST = 60;
  const DAY = 86400000;
  const day = (text) => Date.parse(text + 'T00:00:00Z') / DAY;
  const text = (number) => new Date(number * DAY).toISOString().slice(0, 10);
  const drawing = document.getElementById('timeline');

  // About as many ticks as there is room for: days, weeks, months, quarters, years.
  const ticks = (from, to, room) => {
    const span = to - from;
    const marks = [];
    if (span / room <= 31) {
      const step = [1, 2, 7, 14, 31].find((each) => span / each <= room) ?? 31;
      for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
        marks.push({ at, label: text(at).slice(marks.length === 0 || text(at).endsWith('-01-01') ? 0 : 5) });
      }
      return marks;
    }
    const months = [3, 6, 12, 24, 60, 120, 240, 600].find((each) => span / (each * 30.4) <= room) ?? 1200;
    const first = new Date(from * DAY);
    let month = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth()) / months) * months;
    for (;; month += months) {
      const date = new Date(0);
      date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
      const at = date.getTime() / DAY;
      if (at > to) {
        return marks;
      }
      if (at >= from) {
        marks.push({ at, label: date.toISOString().slice(0, months >= 12 ? 4 : 7) });
      }
    }
  };

  const draw = () => {
    const rows = isnad
      .shownMeetings()
      .map((meeting) => {
        const times = meeting.times.map((time) => ({ from: day(time.from), to: day(time.to) + 1, text: time.text }));
        const published = meeting.published ? day(meeting.published) : null;
        const starts = times.map((time) => time.from);
        return { meeting, times, published, start: starts.length > 0 ? Math.min(...starts) : published };
      })
      .filter((row) => row.start !== null)
      .sort((a, b) => a.start - b.start);
    if (rows.length === 0) {
      isnad.note(drawing, 'noDates');
      return;
    }
    const shown = rows.slice(-MOST);
    const width = Math.max(drawing.clientWidth, 280);
    const rtl = document.documentElement.dir === 'rtl';
    const wide = width >= 520;
    const label = wide ? Math.min(250, width * 0.36) : 0;
    const rowHeight = wide ? 30 : 44;
    const height = shown.length * rowHeight + 30;
    const all = shown.flatMap((row) => [...row.times.flatMap((time) => [time.from, time.to]), ...(row.published === null ? [] : [row.published, row.published + 1])]);
    let from = Math.min(...all);
    let to = Math.max(...all);
    const margin = Math.max(2, (to - from) * 0.04);
    from -= margin;
    to += margin;
    const length = width - label - 24;
    const along = (at) => ((at - from) / (to - from)) * length;
    const x = (at) => (rtl ? width - label - 12 - along(at) : label + 12 + along(at));

    const svg = isnad.svg('svg', { viewBox: '0 0 ' + width + ' ' + height, role: 'group', 'aria-label': isnad.word('timeline') });
    for (const tick of ticks(from, to, Math.max(2, Math.floor(length / 58)))) {
      isnad.svg('path', { class: 'grid', d: 'M' + x(tick.at) + ' 0V' + (height - 22) }, svg);
      isnad.svg('text', { class: 'small', x: x(tick.at), y: height - 6, 'text-anchor': 'middle', direction: 'ltr' }, svg, tick.label);
    }
    shown.forEach((row, index) => {
      const top = index * rowHeight;
      const middle = wide ? top + rowHeight / 2 : top + 30;
      const when = row.times.map((time) => time.text + ' (' + text(time.from) + (time.to - time.from > 1 ? ' – ' + text(time.to - 1) : '') + ')').join(' · ');
      const words = isnad.describe(row.meeting) + (when ? ' · ' + when : '');
      const group = isnad.svg('g', { class: 'row status-' + row.meeting.status, role: 'link', tabindex: '0', 'aria-label': words }, svg);
      isnad.svg('title', {}, group, words);
      isnad.svg('rect', { class: 'shade', x: 1, y: top + 1, width: width - 2, height: rowHeight - 2, rx: 6 }, group);
      if (row.published !== null) {
        const at = x(row.published + 0.5);
        isnad.svg('path', { class: 'diamond', d: 'M' + at + ' ' + (middle - 6) + 'l6 6l-6 6l-6 -6z' }, group);
      }
      for (const time of row.times) {
        const length = Math.max(9, Math.abs(x(time.to) - x(time.from)));
        const start = Math.min(x(time.from), x(time.to));
        const left = rtl ? Math.max(x(time.from), x(time.to)) - length : start;
        isnad.svg('rect', { class: 'bar', x: left, y: middle - 5, width: length, height: 10, rx: 5 }, group);
      }
      const names = isnad.room(isnad.names(row.meeting) || isnad.word('meeting'), wide ? label : width - 16).text;
      const edge = rtl ? width - 6 : 6;
      isnad.svg('text', { x: edge, y: wide ? middle + 5 : top + 16, direction: 'rtl', 'text-anchor': rtl ? 'start' : 'end' }, group, names);
      isnad.act(group, () => isnad.go(row.meeting.card));
    });
    drawing.replaceChildren(svg);
    if (rows.length > MOST) {
      const more = document.createElement('p');
      more.className = 'more';
      more.textContent = isnad.word('more', rows.length - MOST);
      drawing.append(more);
    }
  };
  isnad.redraws.push(draw);
}
