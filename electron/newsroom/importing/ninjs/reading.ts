import type { LeftOut, ReadPicture } from '../readStory.ts'
import type { ReadOptions, StoryFile } from '../storyFile.ts'
import type { NinjsItem } from './ninjsItem.ts'

/** What is being read: the item, and what comes of it on the way. */
export interface Reading extends ReadOptions {
  file: StoryFile
  item: NinjsItem
  pictures: Map<string, ReadPicture>
  leftOut: LeftOut[]
}
