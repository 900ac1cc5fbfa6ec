// The same archive for Hugo: the same articles, lists of twenty, topics, authors, tags, the centre, years and months, feeds and sitemap.
import { articlesOf, authors, site, topics, write } from './corpus.js'

const top = `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin">
<title>{{ with .Title }}{{ . }} – {{ end }}{{ site.Title }}</title>
{{ with .Params.lead }}<meta name="description" content="{{ . }}">{{ end }}
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12191c">
<link rel="stylesheet" href="/stil.css">
<link rel="icon" type="image/svg+xml" href="/ikon.svg">
<link rel="canonical" href="{{ .Permalink }}">
<link rel="alternate" type="application/rss+xml" title="{{ site.Title }}" href="/feed.xml">
<link rel="alternate" type="application/atom+xml" title="{{ site.Title }}" href="/atom.xml">
<link rel="alternate" type="application/feed+json" title="{{ site.Title }}" href="/feed.json">
<meta property="og:site_name" content="{{ site.Title }}">
<meta property="og:type" content="{{ if .IsPage }}article{{ else }}website{{ end }}">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:description" content="{{ .Params.lead }}">
<meta property="og:url" content="{{ .Permalink }}">
<meta property="og:locale" content="nb_NO">
{{ if .IsPage }}<meta property="article:published_time" content="{{ .Date.Format "2006-01-02" }}">
<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "url" .Permalink "headline" .Title "description" .Params.lead "datePublished" (.Date.Format "2006-01-02") "keywords" .Params.tags | jsonify | safeJS }}</script>{{ end }}
</head>
<body class="house">
<a class="skip" href="#sidens_innhold">Hopp til hovedinnhold</a>
<header class="top"><div class="wrap top-row"><p class="site-name"><a href="/">{{ site.Title }}</a></p>
<nav class="menu" aria-label="Hovedmeny"><ul><li><a href="/#temaer">Temaer</a></li><li><a href="/arrangementer/">Arrangementer</a></li><li><a href="/nyhetsbrev/">Nyhetsbrev</a></li><li><a href="/years/2026/">Arkiv</a></li></ul></nav></div></header>
<main id="sidens_innhold" class="wrap" tabindex="-1">
`
const bottom = `</main>
<footer class="bottom"><div class="wrap"><nav id="temaer"><h2>Temaer</h2><ul>{{ range site.Params.topics }}<li><a href="/topics/{{ .id }}/">{{ .name }}</a></li>{{ end }}</ul></nav>
<p>Utgitt av {{ site.Params.publisher }}</p><p>{{ site.Params.address }}</p><p><a href="mailto:{{ site.Params.email }}">{{ site.Params.email }}</a></p>
<ul><li><a href="/feed.xml">Nyhetsstrøm</a></li><li><a href="https://arkiv.example/tilgjengelighet">Tilgjengelighet</a></li><li><a href="https://arkiv.example/personvern">Personvern</a></li></ul></div></footer>
</body>
</html>
`
const card = `<article class="card"><div class="card-text"><p class="kicker"><span>{{ .Params.kind }}</span> {{ with index .Params.topics 0 }}<a href="/topics/{{ . }}/">{{ index site.Params.topicnames . }}</a>{{ end }}</p>
<h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><p class="card-lead">{{ .Params.lead }}</p><p class="card-day"><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2. January 2006" }}</time></p></div></article>
`
const single = `{{ partial "top.html" . }}
<article class="article {{ .Params.kind }}" lang="nb"><header class="article-head"><p class="kicker"><span>{{ .Params.kind }}</span>{{ range .Params.topics }} <a href="/topics/{{ . }}/">{{ index site.Params.topicnames . }}</a>{{ end }}</p>
<h1>{{ .Title }}</h1><p class="lead">{{ .Params.lead }}</p></header>
<div class="article-meta"><p class="byline">Av {{ range .Params.authors }}<a href="/authors/{{ . }}/">{{ index site.Params.authornames . }}</a>{{ end }}</p><p class="centre"><a href="/centres/oslo/">Senter Oslo</a></p>
<p class="days">Publisert <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2. January 2006" }}</time></p><p class="minutes">{{ .ReadingTime }} minutters lesing</p></div>
<div class="article-main"><div class="prose">{{ .Content }}</div>
<section class="extra tags"><h2>Emneord</h2><ul>{{ range .Params.tags }}<li><a href="/tags/{{ . | urlize }}/" rel="tag">{{ . }}</a></li>{{ end }}</ul></section></div></article>
<nav class="neighbours" aria-label="Nyere og eldre saker">{{ with .Next }}<a class="newer" href="{{ .RelPermalink }}"><span>Nyere sak</span> <strong>{{ .Title }}</strong></a>{{ end }}{{ with .Prev }}<a class="older" href="{{ .RelPermalink }}"><span>Eldre sak</span> <strong>{{ .Title }}</strong></a>{{ end }}</nav>
RELATED{{ partial "bottom.html" . }}`
const related = `{{ with site.RegularPages.Related . | first 3 }}<section class="related"><h2>Les også</h2><div class="cards three">{{ range . }}{{ partial "card.html" . }}{{ end }}</div></section>{{ end }}
`
const listOf = (pages) => `{{ partial "top.html" . }}
<h1>{{ .Title }}</h1>{{ $p := .Paginate ${pages} 20 }}<div class="cards">{{ range $p.Pages }}{{ partial "card.html" . }}{{ end }}</div>
<nav class="pages" aria-label="Sider"><p>Side {{ $p.PageNumber }} av {{ $p.TotalPages }}</p>{{ with $p.Prev }}<a href="{{ .URL }}">Nyere</a>{{ end }}{{ with $p.Next }}<a href="{{ .URL }}">Eldre</a>{{ end }}</nav>
{{ partial "bottom.html" . }}`
const newest = '{{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = where site.RegularPages "Section" "artikler" }}{{ end }}'
const rss = `{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{{ .Title }}</title><link>{{ .Permalink }}</link><description>{{ site.Params.publisher }}</description>${newest}
{{ range first 20 $pages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate><description>{{ .Params.lead }}</description><content:encoded>{{ .Content | html }}</content:encoded></item>
{{ end }}</channel></rss>
`
const atom = `{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<feed xmlns="http://www.w3.org/2005/Atom"><id>{{ .Permalink }}</id><title>{{ .Title }}</title>${newest}
{{ range first 20 $pages }}<entry><id>{{ .Permalink }}</id><title>{{ .Title }}</title><updated>{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}</updated><summary>{{ .Params.lead }}</summary><content type="html">{{ .Content | html }}</content></entry>
{{ end }}</feed>
`
const json = `${newest}{{ $items := slice }}{{ range first 20 $pages }}{{ $items = $items | append (dict "id" .Permalink "url" .Permalink "title" .Title "summary" .Params.lead "content_html" (.Content | string)) }}{{ end }}{{ dict "version" "https://jsonfeed.org/version/1.1" "title" .Title "items" $items | jsonify }}
`

/** Writes the archive as a site of Hugo into `root`; `withRelated` sets three related articles beside each, as korus does; its time then grows with the square of the articles. */
export function writeHugo(root, count, { seed = 1, withRelated = false } = {}) {
  for (const { slug, day, type, title, lead, author, topics: about, tags, body } of articlesOf(count, seed)) {
    write(root, `content/artikler/${slug}.md`, [
      '---', `title: ${title}`, `date: ${day}`, `kind: ${type}`, `lead: ${lead}`, `authors: [${author}]`, `topics: [${about.join(', ')}]`, `tags: [${tags.join(', ')}]`,
      'centres: [oslo]', `years: ['${day.slice(0, 4)}']`, `months: ['${day.slice(0, 7)}']`, '---', '', body, '',
    ].join('\n'))
  }
  for (const { id, name } of topics) write(root, `content/topics/${id}/_index.md`, `---\ntitle: ${name}\noutputs: [HTML, RSS]\n---\n`)
  for (const { id, name } of authors) write(root, `content/authors/${id}/_index.md`, `---\ntitle: ${name}\n---\n`)
  for (const name of ['arrangementer', 'nyhetsbrev']) write(root, `content/${name}.md`, `---\ntitle: ${name}\nlayout: empty\ndate: 2016-01-01\n---\n`)
  const names = (list) => Object.fromEntries(list.map(({ id, name }) => [id, name]))
  write(root, 'config.json', JSON.stringify({
    baseURL: `${site.url}/`, languageCode: 'nb', defaultContentLanguage: 'nb', title: site.name, paginate: 20, disableKinds: ['section', 'taxonomy'], ignoreErrors: ['error-disable-taxonomy'],
    taxonomies: { author: 'authors', topic: 'topics', tag: 'tags', centre: 'centres', year: 'years', month: 'months' },
    outputFormats: { RSS: { baseName: 'feed' }, atom: { mediaType: 'application/atom+xml', baseName: 'atom' }, feedjson: { mediaType: 'application/json', baseName: 'feed', isPlainText: true } },
    mediaTypes: { 'application/atom+xml': { suffixes: ['xml'] } },
    outputs: { home: ['HTML', 'RSS', 'atom', 'feedjson'], term: ['HTML'] },
    related: { threshold: 1, indices: [{ name: 'tags', weight: 3 }, { name: 'topics', weight: 2 }] },
    params: { publisher: site.publisher, address: site.address, email: site.email, topics, topicnames: names(topics), authornames: names(authors) },
  }))
  const layouts = {
    'partials/top.html': top, 'partials/bottom.html': bottom, 'partials/card.html': card, '_default/single.html': single.replace('RELATED', withRelated ? related : ''),
    '_default/empty.html': '{{ partial "top.html" . }}<h1>{{ .Title }}</h1>{{ partial "bottom.html" . }}', '_default/list.html': listOf('.Pages'),
    'index.html': listOf('(where site.RegularPages "Section" "artikler")'), '404.html': '{{ partial "top.html" . }}<h1>Siden finnes ikke</h1>{{ partial "bottom.html" . }}',
    '_default/rss.xml': rss, 'index.atom.xml': atom, 'index.feedjson.json': json,
  }
  for (const [path, text] of Object.entries(layouts)) write(root, `layouts/${path}`, text)
}
