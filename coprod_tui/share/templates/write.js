/* The Desk in a browser. What is entered waits here until we have answered, and is sent again under the same name:
   a line whose answer was lost on the way is not written twice. Nothing of it is kept when this page goes. */
'use strict';

const byId = (id) => document.getElementById(id);
// Which way most of a line is read: a sentence of ours may begin with a name of another script.
const way = (words) => {
  const leftward = (words.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g) || []).length;
  return 2 * leftward > (words.match(/\p{L}/gu) || []).length ? 'rtl' : 'ltr';
};
const desk = byId('desk');
const RETRY = 1500; // milliseconds until what could not be sent is sent again
const PATIENCE = 15000; // for one answer
const PAUSE = 120; // after a letter, until we ask what is understood

if (desk) {
  const say = document.body.dataset;
  const words = byId('words');
  const kind = byId('kind');
  const ends = byId('ends');
  const rows = byId('rows');
  const told = byId('told');
  const state = byId('state');
  const unsent = byId('unsent');
  const entry = byId('entry');
  let token = desk.elements.token.value;
  let saw = Number(desk.elements.saw.value);
  let over = false;

  const called = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (each) => each.toString(16).padStart(2, '0')).join('');
  const tell = (what) => { if (state.textContent !== what) state.textContent = what; };

  // What is sent

  const waits = []; // lines and buttons that were not answered yet, the oldest first
  const back = []; // words that were not done, and wait to be put into the line again
  let line = called(); // what the line that is being typed is called
  let sending = false;
  let again = 0;

  const post = (path, fields, signal) => fetch(path, {
    method: 'POST', headers: { accept: 'application/json' }, body: new URLSearchParams({ ...fields, token }), signal,
  });

  const showUnsent = () => {
    const shown = [...waits.filter((one) => one.late && one.fields.words).map((one) => [say.unsent, one.fields.words, null]),
      ...back.map((one) => [say.back, one, one])];
    const now = shown.map((one) => one.join(' ')).join('\n');
    if (unsent.dataset.now === now) return;
    unsent.dataset.now = now;
    unsent.replaceChildren(...shown.map(([about, what, put]) => {
      const part = document.createElement('p');
      part.append(`${about} `);
      const said = document.createElement(put === null ? 'bdi' : 'button');
      said.textContent = what;
      if (put !== null) {
        said.type = 'button';
        said.addEventListener('click', () => { back.splice(back.indexOf(put), 1); write(put); showUnsent(); });
      }
      part.append(said);
      return part;
    }));
  };

  const late = () => { waits.forEach((one) => { one.late = true; }); showUnsent(); };
  const soon = () => { clearTimeout(again); again = setTimeout(send, RETRY); };

  const letInAgain = async () => {
    const answer = await fetch('/write/token').catch(() => null);
    if (answer && answer.ok) token = (await answer.json()).token;
    else tell(say.out);
  };

  const send = async () => {
    if (sending) return;
    sending = true;
    try {
      while (waits.length) {
        const [first] = waits;
        const slow = setTimeout(late, 700);
        let answer;
        let came = null;
        try {
          answer = await post(first.path, first.fields, AbortSignal.timeout(PATIENCE));
          if (answer.ok) came = await answer.json();
        } catch { answer = null; }
        clearTimeout(slow);
        if (!answer || answer.status >= 500 || answer.status === 401 || answer.status === 403) {
          late();
          if (answer && answer.status < 500) await letInAgain();
          else if (!over) tell(say.lost);
          soon();
          return;
        }
        waits.shift();
        if (came) answered(came, first);
        else { tell(say.long); back.push(first.fields.words || ''); }
        showUnsent();
      }
    } finally { sending = false; }
  };

  const answered = (came, first) => {
    saw = Math.max(saw, came.at);
    putTold(came.told);
    if (!came.words || (came.done && !first.fields.words && !came.words)) return;
    if (words.value) back.push(came.words);
    else write(came.words);
  };

  const enter = (fields, path = '/write/do') => {
    waits.push({ path, fields: { line: called(), saw, ...fields }, late: false });
    send();
  };

  addEventListener('beforeunload', (event) => { if (waits.length || back.length) event.preventDefault(); });
  addEventListener('online', send);

  // The line

  const write = (what) => {
    words.value = what;
    line = called();
    words.focus();
    words.setSelectionRange(what.length, what.length);
    hear();
  };

  let hearing = null;
  let pause = 0;
  const hear = () => { clearTimeout(pause); pause = setTimeout(ask, PAUSE); };
  const ask = async () => {
    if (hearing) hearing.abort();
    if (waits.length || over) return;
    hearing = new AbortController();
    const fields = { line, words: words.value, kind: kind.value, cursor: words.selectionStart ?? words.value.length };
    const answer = await post('/write/heard', fields, hearing.signal).catch(() => null);
    if (!answer || !answer.ok) return;
    const heard = await answer.json().catch(() => null);
    if (!heard || fields.words !== words.value) return;
    byId('understood').textContent = heard.trouble || heard.told;
    showHint(heard);
    offer(heard.ends);
  };

  const showHint = (heard) => {
    const hint = byId('hint');
    hint.replaceChildren(heard.hint);
    for (const [label, put, instead] of heard.takes) {
      const take = document.createElement('button');
      take.type = 'button';
      take.textContent = label;
      take.addEventListener('click', () => { if (put) write(put); else { enter({ words: instead, kind: '' }); hear(); words.focus(); } });
      hint.append(' ', take);
    }
  };

  words.setAttribute('role', 'combobox');
  words.setAttribute('aria-autocomplete', 'list');
  words.setAttribute('aria-controls', 'ends');
  let active = -1;
  const close = () => offer([]);
  const offer = (found) => {
    active = -1;
    ends.replaceChildren(...found.map(([start, end, text, hint], place) => {
      const each = document.createElement('li');
      each.id = `end-${place}`;
      each.setAttribute('role', 'option');
      each.setAttribute('aria-selected', 'false');
      each.append(text);
      if (hint && hint !== text) { const more = document.createElement('small'); more.textContent = hint; each.append(more); }
      each.addEventListener('mousedown', (event) => { event.preventDefault(); take(found[place]); });
      return each;
    }));
    ends.hidden = !found.length;
    if (found.length) ends.scrollIntoView({ block: 'nearest' });
    words.setAttribute('aria-expanded', String(!!found.length));
    words.removeAttribute('aria-activedescendant');
    offer.found = found;
  };
  const choose = (by) => {
    const all = ends.children;
    if (active >= 0) all[active].setAttribute('aria-selected', 'false');
    active = (active + by + (by < 0 && active < 0 ? 1 : 0) + all.length) % all.length;
    all[active].setAttribute('aria-selected', 'true');
    all[active].scrollIntoView({ block: 'nearest' });
    words.setAttribute('aria-activedescendant', all[active].id);
  };
  const take = ([start, end, text]) => {
    words.setRangeText(`${text} `, start, end, 'end');
    close();
    hear();
  };
  close();

  words.addEventListener('input', () => { if (!words.value) { line = called(); close(); } hear(); });
  kind.addEventListener('change', hear);
  words.addEventListener('blur', () => close());
  words.addEventListener('paste', (event) => {
    const pasted = event.clipboardData.getData('text').split(/\s*[\r\n]+\s*/).join(' ').trim();
    event.preventDefault();
    words.setRangeText(pasted, words.selectionStart, words.selectionEnd, 'end');
    hear();
  });
  words.addEventListener('keydown', (event) => {
    const open = !ends.hidden;
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? 1 : -1);
    } else if (open && event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      take(offer.found[active]);
    } else if (event.key === 'Escape') {
      close();
    } else if (event.key === 'ArrowUp' && !words.value && rows.lastElementChild) {
      event.preventDefault();
      pick(rows.lastElementChild);
    }
  });

  desk.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = event.submitter;
    const press = button && button.name === 'press' ? button.value : '';
    if (button && button.dataset.begin) { write(button.dataset.begin); return; }
    if (press === 'hide') blank(true);
    if (press === 'find') enter({ press, sought: button.textContent && button.closest('#tools') ? '' : byId('sought').value });
    else if (press) enter({ press });
    else if (words.value.trim()) {
      clearTimeout(pause);
      if (hearing) hearing.abort();
      enter({ line, words: words.value, kind: kind.value });
      words.value = '';
      line = called();
      byId('understood').textContent = '';
      byId('hint').replaceChildren();
      close();
    }
  });

  // The record

  const pick = (row) => {
    for (const each of rows.querySelectorAll('a')) each.tabIndex = -1;
    const link = row.querySelector('a');
    link.tabIndex = 0;
    link.focus();
  };
  const settle = () => { // one stop for Tab: the row that has the cursor, else the newest
    const links = [...rows.querySelectorAll('a')];
    const stop = links.includes(document.activeElement) ? document.activeElement : links.at(-1);
    for (const each of links) each.tabIndex = each === stop ? 0 : -1;
  };
  rows.addEventListener('keydown', (event) => {
    const row = event.target.closest('li');
    if (!row) return;
    const there = { ArrowUp: row.previousElementSibling, ArrowDown: row.nextElementSibling, Home: rows.firstElementChild, End: rows.lastElementChild };
    if (event.key === 'Escape' || (event.key === 'ArrowDown' && !there.ArrowDown)) { event.preventDefault(); words.focus(); }
    else if (event.key in there) { event.preventDefault(); if (there[event.key]) pick(there[event.key]); }
  });
  rows.addEventListener('click', async (event) => {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const answer = await fetch(link.href).catch(() => null);
    if (!answer || !answer.ok) { tell(answer ? say.out : say.lost); return; }
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
    if (byId('page').hidden) return; // it was hidden meanwhile, and this stands over the blank page
    entry.replaceChildren(...found.childNodes);
    entry.dataset.line = link.closest('li').dataset.line;
    entry.showModal();
    const first = entry.querySelector('textarea, button');
    if (first) first.focus();
  });
  entry.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target;
    enter(Object.fromEntries(new FormData(form)), new URL(form.action).pathname);
    entry.close();
  });
  entry.addEventListener('click', (event) => { if (event.target.closest('.back')) { event.preventDefault(); entry.close(); } });
  entry.addEventListener('close', () => {
    const row = rows.querySelector(`li[data-line="${entry.dataset.line}"] a`);
    entry.replaceChildren();
    (row || words).focus();
  });

  // What comes

  const putRows = (fresh, order) => {
    const known = new Map([...rows.children].map((each) => [each.dataset.line, each]));
    let before = null;
    for (const number of order.map(String)) {
      let row = known.get(number);
      if (!row) { row = document.createElement('li'); row.dataset.line = number; }
      known.delete(number);
      if (number in fresh) {
        const here = row.contains(document.activeElement);
        row.innerHTML = fresh[number];
        if (here) row.querySelector('a').focus();
      }
      const place = before ? before.nextSibling : rows.firstChild;
      if (place !== row) rows.insertBefore(row, place);
      before = row;
    }
    known.forEach((each) => each.remove());
    settle();
    stay();
  };
  let atEnd = true; // the newest is in sight, and stays so
  const stay = () => { if (atEnd && !rows.contains(document.activeElement)) rows.scrollTop = rows.scrollHeight; };
  rows.addEventListener('scroll', () => { atEnd = rows.scrollHeight - rows.scrollTop - rows.clientHeight < 40; });
  new ResizeObserver(stay).observe(rows);

  let last = Math.max(0, ...[...told.children].map((each) => Number(each.dataset.line)));
  const putTold = (lines) => {
    const wanted = new Set(lines.map(([number]) => String(number)));
    for (const each of [...told.children]) if (!wanted.has(each.dataset.line)) each.remove();
    for (const [number, what] of lines) {
      if (number <= last) continue;
      last = number;
      const each = document.createElement('p');
      each.dataset.line = number;
      each.dir = way(what);
      each.textContent = what;
      told.append(each);
    }
    told.scrollTop = told.scrollHeight;
  };

  const blank = (on) => {
    byId('page').hidden = on;
    byId('blank').hidden = !on;
    if (on && entry.open) entry.close();
    if (!on && (document.activeElement === document.body || byId('blank').contains(document.activeElement))) words.focus();
  };

  const show = (news) => {
    saw = Math.max(saw, news.at);
    for (const [name, what] of Object.entries(news.parts)) {
      const part = byId(name);
      const at = part.contains(document.activeElement) ? document.activeElement.value : null;
      part.innerHTML = what;
      if (at !== null) ([...part.querySelectorAll('button')].find((each) => each.value === at) || words).focus();
    }
    putRows(news.rows, news.order);
    putTold(news.told);
    if (news.blank !== byId('page').hidden) blank(news.blank);
  };

  let heard = Date.now();
  const lives = () => {
    const lost = state.textContent !== say.live;
    heard = Date.now();
    if (over || !lost) return;
    tell(say.live);
    send();
    if (words.value) hear(); // what was typed meanwhile is kept there too
  };
  const events = new EventSource('/write/events');
  events.onmessage = (event) => { lives(); show(JSON.parse(event.data)); };
  events.addEventListener('alive', lives);
  events.addEventListener('closed', () => { over = true; events.close(); tell(say.closed); late(); });
  events.addEventListener('out', () => tell(say.out));
  setInterval(() => { if (!over && Date.now() - heard > say.silent * 1000) tell(say.lost); }, 500);

  settle();
  rows.scrollTop = rows.scrollHeight;
  told.scrollTop = told.scrollHeight;
  if (!byId('page').hidden) { words.focus(); words.setSelectionRange(words.value.length, words.value.length); }
}
