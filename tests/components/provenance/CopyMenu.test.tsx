import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { CopyMenu } from '@/components/provenance/CopyMenu.tsx';
import type { Wording } from '@/lib/wording/wording.ts';
import { allowed, chinese, english, ferry, provenance, textOf } from '../screen.ts';

function menu({ words = english, onCopy = allowed }: { words?: Wording; onCopy?: (text: string) => Promise<boolean> }) {
  render(<CopyMenu citable={{ article: ferry, provenance: provenance(), readAt: 0 }} words={words} onCopy={onCopy} />);
  const button = screen.getByRole('button', { name: words.copy.copy });
  fireEvent.click(button);
  return button;
}

describe('the copy menu', () => {
  test('opens on a click, and closes on another', () => {
    const button = menu({});
    expect(button.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('closes on Esc, which the reader behind it does not hear', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const button = menu({});
    fireEvent.keyDown(screen.getByRole('button', { name: 'Copy as RIS' }), { key: 'Escape' });
    expect(screen.queryByRole('list')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });

  test.each([
    ['Copy as Text', 'Ferry stops for fog\nhttps://valley-bulletin.example/ferry\n'],
    ['Copy as JSON', '{\n  "format": "sourceline/1",'],
    ['Copy as CSL-JSON', '[\n  {\n    "id":'],
    ['Copy as BibTeX', '@misc{'],
    ['Copy as RIS', 'TY  - ELEC\r\n'],
  ])('%s', async (name, start) => {
    const onCopy = vi.fn(allowed);
    menu({ onCopy });
    fireEvent.click(screen.getByRole('button', { name }));
    expect(onCopy.mock.calls[0]?.[0]).toMatch(new RegExp(`^${start.replace(/[[\]{}().+?]/gu, '\\$&')}`, 'u'));
    expect(await screen.findByText(`Copied as ${name.replace('Copy as ', '')}`)).toBeDefined();
  });

  test.each([
    [english, 'Copy as RIS', 'Not copied: the browser did not allow it.'],
    [chinese, '复制为 RIS', '未能复制：浏览器没有允许。'],
  ])('says when the browser does not allow it', async (words, name, sentence) => {
    menu({ words, onCopy: () => Promise.resolve(false) });
    fireEvent.click(screen.getByRole('button', { name }));
    expect(textOf(await screen.findByText(sentence))).toBe(sentence);
    expect(screen.getByRole('status').textContent).toBe(sentence);
  });

  test.each([
    ['Download as CSL-JSON', 'Ferry-stops-for-fog.json', 'application/vnd.citationstyles.csl+json', /^\[\n/u],
    ['Download as BibTeX', 'Ferry-stops-for-fog.bib', 'application/x-bibtex', /^@misc\{/u],
    ['Download as RIS', 'Ferry-stops-for-fog.ris', 'application/x-research-info-systems', /^TY {2}- ELEC/u],
  ])('%s', (name, file, type, start) => {
    menu({});
    const link = screen.getByRole<HTMLAnchorElement>('link', { name });
    expect(link.getAttribute('download')).toBe(file);
    const [head, body] = link.getAttribute('href')!.split(/,(.*)/su);
    expect(head).toBe(`data:${type};charset=utf-8`);
    expect(decodeURIComponent(body!)).toMatch(start);
  });
});
