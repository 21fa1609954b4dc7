import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe's findings in one document, a line each; rules of WCAG 2.2 AA and best practice. */
export async function violations(view: Page | Frame, root?: string): Promise<string[]> {
  // Past the page's policy and ours: the checker is put in by the debugger, not by a script element.
  await view.evaluate(axe);
  return view.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          context: unknown,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const found = await axe.run(selector ? { include: [selector] } : document, { resultTypes: ['violations'] });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join(' | ')}`,
    );
  }, root ?? '');
}

interface DomNode {
  nodeId: number;
  localName: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** A root of ours is closed to scripts; the debugger hands it to the checker, which looks for an open one. */
export async function openShadowRoot(page: Page, name: string): Promise<void> {
  const session = await page.createCDPSession();
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const queue = [root];
  let host: DomNode | undefined;
  while (queue.length > 0 && !host) {
    const node = queue.shift()!;
    if (node.localName === name) host = node;
    queue.push(...(node.children ?? []));
  }
  const objectOf = async ({ nodeId }: DomNode) => (await session.send('DOM.resolveNode', { nodeId })).object.objectId!;
  await session.send('Runtime.callFunctionOn', {
    objectId: await objectOf(host!),
    functionDeclaration:
      'function (root) { Object.defineProperty(this, "shadowRoot", { value: root, configurable: true }); }',
    arguments: [{ objectId: await objectOf(host!.shadowRoots![0]!) }],
  });
  await session.detach();
}
