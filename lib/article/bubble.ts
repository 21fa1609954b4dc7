import { attributeOf } from '../text/safe-dom.ts';

const bubble =
  /(?:^|[\s_-])(?:tool-?tip|popover|hover-?card|roll-?over)[\w-]{0,20}?[_-]?(?:text|content|body|inner|block|box|card|panel)(?:$|[\s_-])/iu;

/**
 * Whether an element is what opens at a word when a pointer rests there: an explanation, a card of a person. It stands
 * inside the sentence, which would break around it. Where no style sheet hides it, as in a page that was kept, only its
 * role or its class tells.
 */
export function isBubble(element: Element): boolean {
  if (attributeOf(element, 'role') === 'tooltip') return true;
  const names = attributeOf(element, 'class');
  return names !== null && bubble.test(names);
}
