// The search page of a static copy: looks for every word of the address's q in the index. What is found is set as text, never as markup.
{
  const Most = 200;
  const index = window.trackerIndex, root = new URL('.', document.currentScript.src), english = document.documentElement.lang === 'en';
  const form = document.getElementById('search'), told = document.getElementById('told'), list = document.getElementById('found');
  const plain = text => text.normalize('NFKC').toLowerCase();
  const names = (table, code) => (code && index[table][code]) || ['', ''];
  const place = id => names('districts', id.split('-')[0]);
  const said = (text, ...values) => values.reduce((filled, value, gap) => filled.replace(`{${gap}}`, value), text);

  const line = ([id, period, indicator, quote]) => {
    const item = document.createElement('li'), link = document.createElement('a'), about = document.createElement('small');
    link.href = new URL(`${english ? 'en/' : ''}targets/${id}/index.html`, root);
    link.textContent = quote;
    link.lang = 'zh-CN';
    about.textContent = [place(id), [period, period], names('indicators', indicator)].map(pair => pair[english ? 1 : 0]).filter(Boolean).join(' · ');
    item.append(link, ' ', about);
    return item;
  };

  const find = asked => {
    const words = plain(asked).split(/\s+/).filter(Boolean);
    const found = index.targets.filter(([id, period, indicator, quote]) => {
      const text = plain([quote, period, ...place(id), ...names('indicators', indicator)].join(' '));
      return words.every(word => text.includes(word));
    }).sort((one, other) => other[1] < one[1] ? -1 : other[1] > one[1] ? 1 : 0);
    list.replaceChildren(...found.slice(0, Most).map(line));
    told.textContent = found.length === 0 ? told.dataset.nothing : said(found.length > Most ? told.dataset.first : told.dataset.found, found.length, Most);
    if (index.cut) told.textContent += ' ' + told.dataset.left;
    document.title = `${asked} · ${document.title}`;
  };

  form.hidden = false;
  const asked = (new URLSearchParams(location.search).get('q') ?? '').trim();
  form.elements.q.value = asked;
  if (asked) find(asked);
}
