import { expect, it } from 'vitest';
import { qrText, shareLink, shareText } from './share-text';

const words = {
  use: (code: string, account: string) => `${code} at ${account}`,
  offer: (code: string, account: string, deal: string) => `${code} at ${account}: ${deal}`,
  until: (date: string) => `until ${date}`,
};
const deal = { name: 'Winter 20', landingPage: 'https://shop.example/winter' };

it('tells code, offer, last day and address', () => {
  expect(shareText({ text: 'MEI15', deal }, '1 Dec', words, 'Acme')).toBe(
    'MEI15 at Acme: Winter 20\nuntil 1 Dec\nhttps://shop.example/winter',
  );
});

it('tells the code alone where there is nothing else', () => {
  expect(shareText({ text: 'MEI15', deal: null }, null, words, 'Acme')).toBe('MEI15 at Acme');
});

it('makes the QR code of the address, else of the code, and never of a script', () => {
  expect(qrText({ text: 'MEI15', deal })).toBe('https://shop.example/winter');
  expect(qrText({ text: 'MEI15', deal: null })).toBe('MEI15');
  const script = { text: 'MEI15', deal: { name: 'x', landingPage: 'javascript:alert(1)' } };
  expect(shareLink(script)).toBeNull();
});
