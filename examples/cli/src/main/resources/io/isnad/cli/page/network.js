// Who met whom: two parties are tied by a line, more than two by a dot that stands for the meeting.
{
  const MOST = 48;
  const svgName = 'http://www.w3.org/2000/svg';
  isnad.svg = (name, attributes, parent, text) => {
    const node = document.createElementNS(svgName, name);
    for (const [key, value] of Object.entries(attributes)) {
      node.setAttribute(key, value);
    }
    if (text !== undefined) {
      node.textContent = text;
    }
    parent?.append(node);
    return node;
  };
  isnad.note = (drawing, key) => {
    const note = document.createElement('p');
    note.className = 'note';
    note.textContent = isnad.word(key);
    drawing.replaceChildren(note);
  };
  // As much of a text as there is room for, in the font of the drawings.
  const ruler = document.createElement('canvas').getContext('2d');
  isnad.room = (text, width) => {
    ruler.font = '500 13px ' + getComputedStyle(document.body).fontFamily;
    const points = [...text];
    if (ruler.measureText(text).width <= width) {
      return { text, width: ruler.measureText(text).width };
    }
    let low = 0;
    let high = points.length;
    const cut = (length) => points.slice(0, length).join('').trimEnd() + '…';
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (ruler.measureText(cut(middle)).width <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return { text: cut(low), width: ruler.measureText(cut(low)).width };
  };
  // Click, Enter and the space bar do the same.
  isnad.act = (node, action) => {
    node.addEventListener('click', action);
    node.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        action();
      }
    });
  };
  isnad.names = (meeting) => meeting.who.map((number) => isnad.data.actors[number].name).join(' + ');
  isnad.describe = (meeting) =>
    isnad.word('status.' + meeting.status.toUpperCase()) + ': ' + isnad.names(meeting);

  // Springs along ties, all points push each other off; the same start gives the same drawing.
  const settle = (points, ties, width, height) => {
    const ideal = Math.sqrt((width * height) / points.length) * 0.7;
    points.forEach((point, index) => {
      const angle = index * 2.399963;
      const radius = Math.sqrt((index + 0.5) / points.length) / 2;
      point.x = width * (0.5 + radius * Math.cos(angle));
      point.y = height * (0.5 + radius * Math.sin(angle));
    });
    const rounds = 400;
    for (let round = 0; round < rounds; round++) {
      const heat = ideal * 0.5 * (1 - round / rounds) + 0.3;
      for (const point of points) {
        point.dx = (width / 2 - point.x) * 0.02;
        point.dy = (height / 2 - point.y) * 0.02 * (width / height);
      }
      for (let i = 0; i < points.length; i++) {
        for (let j = i + 1; j < points.length; j++) {
          const dx = points[i].x - points[j].x || 0.01 * (i - j);
          const dy = points[i].y - points[j].y || 0.01;
          const push = (ideal * ideal) / (dx * dx + dy * dy + 1);
          points[i].dx += dx * push;
          points[i].dy += dy * push;
          points[j].dx -= dx * push;
          points[j].dy -= dy * push;
        }
      }
      for (const [a, b, length] of ties) {
        const dx = b.x - a.x;
        const dy = b.y - a.y;
        const pull = Math.hypot(dx, dy) / (ideal * length);
        a.dx += dx * pull;
        a.dy += dy * pull;
        b.dx -= dx * pull;
        b.dy -= dy * pull;
      }
      for (const point of points) {
        const step = Math.hypot(point.dx, point.dy) || 1;
        point.x += (point.dx / step) * Math.min(step, heat);
        point.y += (point.dy / step) * Math.min(step, heat);
      }
    }
  };

  // Into the frame, then what covers each other apart; labels count.
  const fit = (points, frame) => {
    const side = (axis, low, high) => {
      const values = points.map((point) => point[axis]);
      const from = Math.min(...values);
      const span = Math.max(...values) - from;
      for (const point of points) {
        point[axis] = span < 1 ? (low + high) / 2 : low + ((point[axis] - from) / span) * (high - low);
      }
    };
    side('x', frame.x + 60, frame.x + frame.width - 60);
    side('y', frame.y + 18, frame.y + frame.height - 36);
    for (let round = 0; round < 300; round++) {
      for (let i = 0; i < points.length; i++) {
        for (let j = i + 1; j < points.length; j++) {
          const a = points[i];
          const b = points[j];
          const x = (a.w + b.w) / 2 + 8 - Math.abs(a.x - b.x);
          const y = (a.h + b.h) / 2 + 3 - Math.abs(a.y + a.down - b.y - b.down);
          if (x > 0 && y > 0) {
            if (y < x) {
              const move = ((a.y <= b.y ? -y : y) / 2) * 0.6;
              a.y += move;
              b.y -= move;
            } else {
              const move = ((a.x <= b.x ? -x : x) / 2) * 0.6;
              a.x += move;
              b.x -= move;
            }
          }
        }
      }
      for (const point of points) {
        point.x = Math.min(Math.max(point.x, frame.x + point.w / 2 + 2), frame.x + frame.width - point.w / 2 - 2);
        point.y = Math.min(Math.max(point.y, frame.y + 16), frame.y + frame.height - 32);
      }
    }
  };

  // What hangs together, the largest first.
  const components = (points, ties) => {
    const root = new Map(points.map((point) => [point, point]));
    const find = (point) => {
      while (root.get(point) !== point) {
        root.set(point, root.get(root.get(point)));
        point = root.get(point);
      }
      return point;
    };
    ties.forEach(([a, b]) => root.set(find(a), find(b)));
    const parts = new Map();
    for (const point of points) {
      const top = find(point);
      parts.set(top, [...(parts.get(top) ?? []), point]);
    }
    return [...parts.values()].sort((a, b) => b.length - a.length);
  };

  // Large parts below each other over the whole width, small ones side by side. Returns the height.
  const layOut = (points, ties, width) => {
    let y = 0;
    let x = 0;
    let line = 0;
    for (const part of components(points, ties)) {
      const labels = part.filter((point) => !point.hub).length;
      const area = labels * (width < 480 ? 8600 : 10500);
      const own = labels > 5 ? width : Math.min(width, 150 + labels * 35);
      const high = Math.max(labels > 5 ? area / width : 55 + labels * 34, 100);
      if (x + own > width) {
        y += line;
        x = 0;
        line = 0;
      }
      const inside = ties.filter(([a]) => part.includes(a));
      settle(part, inside, own, high);
      fit(part, { x, y, width: own, height: high });
      x += own;
      line = Math.max(line, high);
    }
    return Math.round(y + line);
  };

  const drawing = document.getElementById('network');
  const draw = () => {
    const meetings = isnad.shownMeetings().filter((meeting) => meeting.who.length > 1);
    const counts = new Map();
    meetings.forEach((meeting) => meeting.who.forEach((who) => counts.set(who, (counts.get(who) ?? 0) + 1)));
    if (counts.size === 0) {
      isnad.note(drawing, 'noNetwork');
      return;
    }
    const most = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a)).slice(0, MOST);
    const width = Math.max(drawing.clientWidth, 280);
    const room = width < 480 ? 110 : 150;
    const nodes = new Map();
    for (const who of most) {
      const label = isnad.room(isnad.data.actors[who].name, room);
      const radius = 6 + Math.min(10, 2.2 * Math.sqrt(counts.get(who)));
      nodes.set(who, { who, name: label.text, radius, w: Math.max(radius * 2, label.width), h: radius * 2 + 20, down: 9 });
    }
    const points = [...nodes.values()];
    const ties = [];
    const links = [];
    for (const meeting of meetings) {
      const ends = meeting.who.filter((who) => nodes.has(who)).map((who) => nodes.get(who));
      if (ends.length === 2 && meeting.who.length === 2) {
        const bend = links.filter((link) => !link.hub && link.ends.every((end) => ends.includes(end))).length;
        links.push({ meeting, ends, bend });
        ties.push([ends[0], ends[1], 1]);
      } else if (ends.length > 0) {
        const hub = { hub: true, w: 12, h: 12, down: 0 };
        points.push(hub);
        links.push({ meeting, ends, hub });
        ends.forEach((end) => ties.push([hub, end, 0.7]));
      }
    }
    const height = layOut(points, ties, width);

    const svg = isnad.svg('svg', { viewBox: '0 0 ' + width + ' ' + height, role: 'group', 'aria-label': isnad.word('network') });
    for (const link of links) {
      const group = isnad.svg('g', { class: 'link status-' + link.meeting.status, role: 'link', tabindex: '0', 'aria-label': isnad.describe(link.meeting) }, svg);
      isnad.svg('title', {}, group, isnad.describe(link.meeting));
      if (link.hub) {
        link.ends.forEach((end) => isnad.svg('path', { class: 'tie', d: 'M' + link.hub.x + ' ' + link.hub.y + 'L' + end.x + ' ' + end.y }, group));
        isnad.svg('circle', { class: 'hub', cx: link.hub.x, cy: link.hub.y, r: 6 }, group);
      } else {
        const [a, b] = link.ends;
        const bend = link.bend === 0 ? 0 : Math.ceil(link.bend / 2) * 26 * (link.bend % 2 ? 1 : -1);
        const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
        const x = (a.x + b.x) / 2 - ((b.y - a.y) / length) * bend;
        const y = (a.y + b.y) / 2 + ((b.x - a.x) / length) * bend;
        isnad.svg('path', { class: 'tie', d: 'M' + a.x + ' ' + a.y + 'Q' + x + ' ' + y + ' ' + b.x + ' ' + b.y }, group);
        isnad.svg('circle', { class: 'hub', cx: (a.x + b.x + 2 * x) / 4, cy: (a.y + b.y + 2 * y) / 4, r: 4.5 }, group);
      }
      isnad.act(group, () => isnad.go(link.meeting.card));
    }
    const chosen = isnad.chosenActor();
    for (const node of nodes.values()) {
      const actor = isnad.data.actors[node.who];
      const words = actor.name + ' · ' + isnad.word('meetings') + ' ' + counts.get(node.who);
      const group = isnad.svg('g', { class: 'node ' + actor.kind, role: 'button', tabindex: '0', 'aria-pressed': String(chosen === node.who), 'aria-label': words }, svg);
      isnad.svg('title', {}, group, words);
      isnad.svg('circle', { cx: node.x, cy: node.y, r: node.radius }, group);
      isnad.svg('text', { x: node.x, y: node.y + node.radius + 14, 'text-anchor': 'middle', direction: 'rtl' }, group, node.name);
      isnad.act(group, () => isnad.choose(chosen === node.who ? '' : String(node.who)));
    }
    drawing.replaceChildren(svg);
    if (counts.size > MOST) {
      const more = document.createElement('p');
      more.className = 'more';
      more.textContent = isnad.word('more', counts.size - MOST);
      drawing.append(more);
    }
  };
  isnad.redraws.push(draw);
}
