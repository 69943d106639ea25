/** Rules of this house that no linter brings: where a node of a kind stands, the message is said. */
const forbid = (type, message, isMeant = () => true) => ({
  create: (context) => ({
    [type](node) {
      if (isMeant(node)) context.report({ node, message });
    },
  }),
});

const isPostForm = ({ name, attributes }) =>
  name.name === 'form' &&
  attributes.some((one) => one.name?.name === 'method' && one.value?.value === 'post');

export default {
  meta: { name: 'house' },
  rules: {
    'no-enum': forbid('TSEnumDeclaration', 'Use a string union or an `as const` list.'),
    'no-barrel': forbid('ExportAllDeclaration', 'No barrels: import files by name.'),
    'post-form': forbid(
      'JSXOpeningElement',
      'Use PostForm, which says whom the form was shown to.',
      isPostForm,
    ),
  },
};
