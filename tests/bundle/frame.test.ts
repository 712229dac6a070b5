import fc from 'fast-check';
import {expect, test} from 'vitest';
import {frame, unframe} from '../../src/bundle/unpack.ts';
import type {ReportPlan} from '../../src/template/plan.ts';

const content = fc.record({
  html: fc.string({unit: 'grapheme'}),
  plan: fc.jsonValue().map((plan) => JSON.parse(JSON.stringify(plan)) as ReportPlan),
  arrow: fc.uint8Array()
});

test('what is framed comes out as it went in', () => {
  fc.assert(
    fc.property(content, ({html, plan, arrow}) => {
      const opened = unframe(frame({html, plan}, arrow));
      expect(opened).toEqual({html, plan, arrow: Uint8Array.from(arrow)});
    })
  );
});

test('the bytes may stand anywhere in a larger buffer', () => {
  fc.assert(
    fc.property(content, fc.nat(9), ({html, plan, arrow}, before) => {
      const framed = frame({html, plan}, arrow);
      const buffer = new Uint8Array(before + framed.length + 3);
      buffer.set(framed, before);
      expect(unframe(buffer.subarray(before, before + framed.length)).html).toBe(html);
    })
  );
});

test('content that is cut short inside its JSON is refused', () => {
  const framed = frame({html: 'lang genoeg', plan: {} as ReportPlan}, new Uint8Array(0));
  for (let length = 0; length < framed.length; length++) {
    expect(() => unframe(framed.subarray(0, length))).toThrow(/cut short/);
  }
});
