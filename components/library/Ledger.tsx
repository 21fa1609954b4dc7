import { useState } from 'preact/hooks';
import type { Tally } from '@/lib/library/ledger.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  publishers: readonly Tally[];
  sources: readonly Tally[];
  words: Wording;
  /** The address of the list of a name's articles. */
  hrefOf: (facet: 'publisher' | 'credited', name: string) => string;
}

const shownFirst = 20; // rows of a table
const namesShown = 3; // of whom a name credits most

const largest = (by: ReadonlyMap<string, number>) =>
  [...by]
    .sort(([, a], [, b]) => b - a)
    .slice(0, namesShown)
    .map(([name, count]) => `${name} (${count})`);

interface TableProps extends Pick<Props, 'words' | 'hrefOf'> {
  title: string;
  facet: 'publisher' | 'credited';
  tallies: readonly Tally[];
}

function Table({ title, facet, tallies, words, hrefOf }: TableProps) {
  const [all, setAll] = useState(false);
  const most = tallies[0]?.count ?? 1;
  const isPublisher = facet === 'publisher';
  return (
    <section class="ledger-part">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.ledger.name}</th>
            <th scope="col">{words.ledger.articles}</th>
            {isPublisher && <th scope="col">{words.ledger.reposted}</th>}
            {isPublisher && <th scope="col">{words.ledger.unnamed}</th>}
            <th scope="col">{isPublisher ? words.ledger.credits : words.ledger.carriedBy}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? tallies : tallies.slice(0, shownFirst)).map(({ name, count, reposted, unnamed, by }) => (
            <tr key={name}>
              <th scope="row">
                <a href={hrefOf(facet, name)} aria-label={words.ledger.show(name)}>
                  <bdi>{name}</bdi>
                </a>
              </th>
              <td>
                <span class="ledger-count">{count}</span>
                <span class="ledger-bar" aria-hidden="true">
                  <span style={{ inlineSize: `${(count / most) * 100}%` }}>
                    {isPublisher && <span style={{ inlineSize: `${(reposted / count) * 100}%` }} />}
                  </span>
                </span>
              </td>
              {isPublisher && <td data-label={words.ledger.reposted}>{words.ledger.share(reposted, count)}</td>}
              {isPublisher && <td data-label={words.ledger.unnamed}>{words.ledger.share(unnamed, count)}</td>}
              <td class="ledger-names" data-label={isPublisher ? words.ledger.credits : words.ledger.carriedBy}>
                <bdi>{largest(by).join(words.strip.listSeparator)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && tallies.length > shownFirst && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          {words.strip.more(tallies.length - shownFirst)}
        </button>
      )}
    </section>
  );
}

/** Who credits whom, counted from what its reader kept. Numbers alone: no score, no judgement. */
export function Ledger({ publishers, sources, words, hrefOf }: Props) {
  if (publishers.length + sources.length === 0) return <p class="saved-empty">{words.ledger.empty}</p>;
  return (
    <div class="ledger">
      <p class="ledger-intro">{words.ledger.intro}</p>
      {publishers.length > 0 && (
        <Table title={words.ledger.publishers} facet="publisher" tallies={publishers} words={words} hrefOf={hrefOf} />
      )}
      {sources.length > 0 && (
        <Table title={words.ledger.sources} facet="credited" tallies={sources} words={words} hrefOf={hrefOf} />
      )}
    </div>
  );
}
