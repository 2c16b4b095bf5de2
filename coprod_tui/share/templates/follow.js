/* Keeps a page as the meeting is. What comes is HTML of ours, escaped where it is made; of our own pages alone. */
'use strict';

const byId = (id) => document.getElementById(id);
// Which way most of a line is read: a sentence of ours may begin with a name of another script.
const way = (words) => {
  const leftward = (words.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g) || []).length;
  return 2 * leftward > (words.match(/\p{L}/gu) || []).length ? 'rtl' : 'ltr';
};
const meeting = byId('meeting');
const SPREAD = 400; // milliseconds

if (meeting) {
  const { silent, live, lost, closed } = document.body.dataset;
  const state = byId('state');
  const told = byId('told');
  const mine = byId('mine');
  let heard = Date.now();
  let last = -1; // the number of the newest line of the record that was told here: nothing is said twice
  let reading = 0; // the timer of lines that come in a moment, once what is there is quiet
  let hidden = false;
  let stale = false; // whether what this phone is offered could not be asked for
  let over = false;

  const say = (words) => { if (state.textContent !== words) state.textContent = words; };
  const blank = (on) => { meeting.hidden = on; byId('title').hidden = on && !hidden; };

  const put = (lines, quiet) => {
    const known = new Map([...told.children].map((each) => [Number(each.dataset.line), each]));
    const wanted = new Set(lines.map(([line]) => line));
    known.forEach((each, line) => { if (!wanted.has(line)) each.remove(); });
    if (quiet) told.setAttribute('aria-live', 'off');
    for (const [line, words] of lines) {
      const there = known.get(line);
      if (there) {
        if (there.textContent !== words) there.textContent = words;
      } else {
        const each = document.createElement('p');
        each.dataset.line = line;
        each.dir = way(words);
        each.textContent = words;
        told.append(each);
      }
    }
    told.scrollTop = told.scrollHeight;
  };

  const show = (news) => {
    hidden = news.hidden;
    for (const [name, words] of Object.entries(news.parts)) {
      const part = byId(name);
      if (part) part.innerHTML = words;
    }
    const fresh = last < 0 ? [] : news.told.filter(([line]) => line > last);
    const before = news.told.filter((each) => !fresh.includes(each));
    if (before.length !== told.children.length || !fresh.length) put(before, true);
    clearTimeout(reading); // what was to be read is asked for anew, or is hidden meanwhile
    const read = () => { last = Math.max(last, 0, ...news.told.map(([line]) => line)); };
    if (fresh.length) {
      reading = setTimeout(() => { told.removeAttribute('aria-live'); put([...before, ...fresh], false); read(); }, 20);
    } else read();
    if (hidden) mine.replaceChildren();
    blank(hidden);
    say(hidden ? '' : live);
  };

  // What this phone is offered is its own, so it asks for that by itself; not all phones in one moment, in which
  // nobody could be told that the screen is hidden.
  const soon = () => { if (!hidden) setTimeout(look, Math.random() * SPREAD); };
  const look = async () => {
    if (hidden) return;
    const answer = await fetch('/mine').catch(() => null);
    stale = !answer || !answer.ok;
    const words = stale ? '' : (await answer.text()).trim();
    if (stale || over || hidden) return; // asked once all has come: it may have been hidden meanwhile
    if (words === mine.dataset.words && mine.firstChild) return;
    const at = mine.contains(document.activeElement) ? document.activeElement.textContent : null;
    if (mine.dataset.words !== undefined || words !== mine.innerHTML.trim()) mine.innerHTML = words;
    mine.dataset.words = words;
    const asks = mine.querySelector('#stand') !== null; // what is asked now comes first
    if (asks !== (meeting.firstElementChild === mine)) asks ? meeting.prepend(mine) : byId('now').parentElement.after(mine);
    if (at !== null) ([...mine.querySelectorAll('button')].find((each) => each.textContent === at) || mine).focus();
  };

  const events = new EventSource('/events');
  const hear = () => { heard = Date.now(); if (stale) look(); if (!over && !hidden && meeting.hidden) { blank(false); say(live); } };
  events.onmessage = (event) => { heard = Date.now(); const news = JSON.parse(event.data); show(news); if ('now' in news.parts) soon(); };
  events.addEventListener('alive', hear);
  const end = () => {
    over = true;
    events.close();
    for (const each of [meeting, byId('title')]) each.replaceChildren();
    meeting.hidden = true;
    say(closed);
  };
  events.addEventListener('closed', end);
  events.addEventListener('out', () => { events.close(); location.replace('/'); });
  setInterval(() => {
    if (over || Date.now() - heard < silent * 1000) return;
    blank(true); // it may have been hidden meanwhile
    say(lost);
    if (events.readyState === EventSource.CLOSED) location.replace('/');
  }, 500);
  document.querySelectorAll('.with-script').forEach((each) => { each.hidden = false; });
} else if (byId('code') && /^#\d{6,12}$/.test(location.hash)) {
  byId('code').value = location.hash.slice(1); // from the square that was scanned: it never left this phone
  history.replaceState(null, '', location.pathname);
}
