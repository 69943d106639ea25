import { type ComponentProps, createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { KEPT_FOR, KEPT_PAGE } from './kept-for.js';

/** Whose page a form stands on, and what the page is called; null where nobody is signed in. */
export const FormPlace = createContext<{
  readonly mark: string;
  readonly page: string;
} | null>(null);

/**
 * A form that does something: it says for whom it was shown, so that it is nobody else's who has
 * signed in meanwhile in another window, and on which page, for the case that it has to be shown again.
 * Where the body is a file, the address says it: it is asked before the body is read.
 */
export function PostForm(props: ComponentProps<'form'> & { readonly action: string }): VNode {
  const { children, ...form } = props;
  const place = useContext(FormPlace);
  const isFile = form.enctype === 'multipart/form-data';
  const action = place && isFile ? `${form.action}?${KEPT_FOR}=${place.mark}` : form.action;
  return (
    <form {...form} method="post" action={action}>
      {place && !isFile && (
        <>
          <input type="hidden" name={KEPT_FOR} value={place.mark} />
          <input type="hidden" name={KEPT_PAGE} value={place.page} />
        </>
      )}
      {children}
    </form>
  );
}
