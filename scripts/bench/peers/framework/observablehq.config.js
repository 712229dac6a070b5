import {readFileSync} from 'node:fs';

const ids = JSON.parse(readFileSync(new URL('providers.json', import.meta.url)));

export default {
  root: 'src',
  output: 'dist',
  title: 'Report',
  dynamicPaths: ids.map((id) => `/${id}`),
  globalStylesheets: [], // the default asks fonts.googleapis.com
  duckdb: {extensions: {json: null, parquet: null}}, // the default downloads both from extensions.duckdb.org
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  footer: ''
};
