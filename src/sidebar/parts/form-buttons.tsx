// The end of a form: what it does, and the way back.
import { useDesk } from '../desk';

export function FormButtons({ yes, goBack }: { yes: string; goBack: () => void }) {
  const { s } = useDesk();
  return (
    <div class="row">
      <button type="submit" class="main">
        {yes}
      </button>
      <button type="button" onClick={goBack}>
        {s.common.cancel}
      </button>
    </div>
  );
}
