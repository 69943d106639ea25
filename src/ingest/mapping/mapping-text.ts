import { YamlSource } from '../../workforce/yaml-source.js';
import { MAPPING_TELLING } from './mapping-mistakes.js';
import { type Mapping, MappingSchema } from './mapping.js';

/**
 * A mapping from YAML or JSON, of which every text is one of YAML too.
 * @throws BrokenRulebook naming each mistake with file and line, in every language
 */
export const parseMapping = (text: string, file: string): Mapping =>
  new YamlSource(text, file, MAPPING_TELLING).read(MappingSchema);
