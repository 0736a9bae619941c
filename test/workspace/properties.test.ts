// PropertiesService and CacheService: what they keep, for whom, how much and how long.
import { workspaceWith } from './scripted';

const { workspace, run, failure } = workspaceWith(
  `function properties() {
     var p = PropertiesService.getScriptProperties();
     p.setProperties({ a: 1, b: 'x' });
     p.setProperty('c', 'y').deleteProperty('b');
     return [p.getProperties(), p.getKeys(), p.getProperty('none'), PropertiesService.getDocumentProperties().getKeys()];
   }
   function mine(value) { var p = PropertiesService.getUserProperties(); if (value) p.setProperty('k', value); return p.getProperty('k'); }
   function large(bytes) { PropertiesService.getScriptProperties().setProperty('large', new Array(bytes + 1).join('x')); }
   function fill() { var p = PropertiesService.getDocumentProperties(); for (var i = 0; i < 60; i++) p.setProperty('k' + i, new Array(9001).join('x')); }
   function cache(seconds) {
     var c = CacheService.getScriptCache();
     c.put('a', '1', seconds); c.putAll({ b: '2', c: '3' });
     c.remove('c');
     return [c.get('a'), c.getAll(['a', 'b', 'c']), c.get('none')];
   }
   function cached() { return CacheService.getScriptCache().get('a'); }
   function big() { CacheService.getScriptCache().put('a', new Array(102402).join('x')); }`,
  { now: Date.UTC(2026, 8, 1) },
);

describe('properties', () => {
  test('are texts', () => {
    expect(run('properties')).toEqual([{ a: '1', c: 'y' }, ['a', 'c'], null, []]);
  });

  test('of a person are that person’s', () => {
    expect(run('mine', 'owner')).toBe('owner');
    expect(workspace.run('mine', { user: 'other@example.org' })).toMatchObject({ value: null });
  });

  test('hold 9 KB each and 500 KB in all', () => {
    expect(failure('large', 9 * 1024 + 1)).toContain('Argument too large');
    expect(failure('fill')).toContain('property storage quota');
  });
});

describe('a cache', () => {
  test('forgets in time, and whenever it likes', () => {
    expect(run('cache', 3600)).toEqual(['1', { a: '1', b: '2' }, null]);
    workspace.advance(workspace.clock.now() + 3_599_000);
    expect(run('cached')).toBe('1');
    workspace.advance(workspace.clock.now() + 2000);
    expect(run('cached')).toBeNull();
    run('cache', 3600);
    workspace.services.cache.forget();
    expect(run('cached')).toBeNull();
  });

  test('takes 100 KB a value', () => {
    expect(failure('big')).toContain('Argument too large');
  });
});
