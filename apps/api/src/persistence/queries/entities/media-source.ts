import type { MediaSourceView } from '../../../application/ports/views.js';
import {
  MEDIA_SOURCE_COLUMNS,
  mediaSourceOf,
  type MediaSourceColumns,
} from '../../rows/media-source.js';
import type { Entity } from '../entity.js';
import { ofCreator } from '../own-rows.js';

export const mediaSourceEntity: Entity<MediaSourceColumns, MediaSourceView> = {
  name: 'MediaSource',
  table: 'media_source',
  columns: () => MEDIA_SOURCE_COLUMNS,
  joins: () => '',
  view: mediaSourceOf,
  own: ofCreator,
};
