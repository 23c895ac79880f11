import {
  Button as AriaButton,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { dismiss, type Notice, toasts } from '../state/toasts.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import './toast-region.css';

/** Where notices appear; they are announced to screen readers as they come. */
export function ToastRegion() {
  const { t } = useTranslation();
  return (
    <AriaToastRegion queue={toasts} className="toasts">
      {({ toast }) => (
        <Toast toast={toast} className={`toast toast--${toast.content.tone}`}>
          <NoticeBody notice={toast.content} onDone={() => dismiss(toast.key)} />
          <AriaButton slot="close" className="icon-button" aria-label={t('common.dismiss')}>
            <Icon name="close" size={14} />
          </AriaButton>
        </Toast>
      )}
    </AriaToastRegion>
  );
}

function NoticeBody({ notice, onDone }: { notice: Notice; onDone(): void }) {
  const { action } = notice;
  return (
    <ToastContent className="toast__content">
      <Icon name={notice.tone === 'problem' ? 'warning' : notice.tone === 'done' ? 'check' : 'info'} />
      <div className="toast__text">
        <Text slot="title">{notice.text}</Text>
        {notice.lines && (
          <ul>
            {notice.lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {action && (
        <Button
          variant="quiet"
          onPress={() => {
            onDone();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
    </ToastContent>
  );
}
