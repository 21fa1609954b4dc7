import { describe, expect, test } from 'vitest';
import { type Box, boxOfClip, boxOfClipPath, isVisible, overlapOf } from '@/lib/article/visibility/boxes.ts';

const line: Box = { left: 100, top: 50, right: 300, bottom: 70 };

describe('what a shape leaves of a line', () => {
  test.each([
    ['inset(50%)', false],
    ['inset(0px 100% 0px 0px)', false],
    ['inset(0px 0px calc(100% - 1px))', false],
    ['inset(2px)', true],
    ['inset(0px round 8px)', true],
    ['circle(0px at 50% 50%)', false],
    ['circle(50%)', true],
    ['ellipse(0px 40px)', false],
    ['ellipse(closest-side farthest-side)', true],
    ['polygon(0px 0px, 0px 0px, 0px 0px)', false],
    ['polygon(0% 0%, 100% 0%, 95% 100%, 0% 100%)', true],
    ['polygon(-40px 0px, -20px 0px, -20px 20px)', false],
    ['path("M 0 0 L 0 0")', true],
    ['url("#shape")', true],
    ['none', true],
  ])('%s', (path, isSeen) => {
    expect(isVisible(overlapOf(line, boxOfClipPath(path, line)))).toBe(isSeen);
  });

  test.each([
    ['rect(0px, 0px, 0px, 0px)', false],
    ['rect(1px, 1px, 1px, 1px)', false],
    ['rect(0px, 200px, 20px, 0px)', true],
    ['rect(auto, auto, auto, auto)', true],
    ['auto', true],
  ])('%s, as it was written before', (clip, isSeen) => {
    expect(isVisible(overlapOf(line, boxOfClip(clip, line)))).toBe(isSeen);
  });
});
