import { YamlSource } from '../../workforce/yaml-source.js';
import { type Mapping, MappingSchema } from './mapping.js';

/**
 * A mapping from YAML or JSON, of which every text is one of YAML too.
 * @throws BrokenRulebook naming each mistake with file and line
 */
export const parseMapping = (text: string, file: string): Mapping =>
  new YamlSource(text, file).read(MappingSchema);
