import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from './classes.ts';
import './dialog.css';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose(): void;
  children: ReactNode;
  /** Buttons, the one that acts last. */
  actions?: ReactNode | undefined;
  size?: 'small' | 'medium' | 'wide' | undefined;
  /** False where closing would lose work: only the buttons close it then. */
  isDismissable?: boolean | undefined;
  role?: 'dialog' | 'alertdialog' | undefined;
}

export function Dialog({ title, isOpen, onClose, children, actions, ...options }: DialogProps) {
  const { size = 'small', isDismissable = true, role = 'dialog' } = options;
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={isOpen}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      onOpenChange={open => {
        if (!open) onClose();
      }}
    >
      <Modal className={classes('dialog-modal', `dialog-modal--${size}`)}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title" className="dialog__title">
            {title}
          </Heading>
          <div className="dialog__body">{children}</div>
          {actions && <div className="dialog__actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
