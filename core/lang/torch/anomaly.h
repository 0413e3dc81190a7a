/* Anomaly mode: every node notes where the program made it, and what fails on the way back tells.
 */
#ifndef GW_LANG_TORCH_ANOMALY_H
#define GW_LANG_TORCH_ANOMALY_H

#include "autograd/hook.h"
#include "lang/native.h"

/* torch.set_anomaly_enabled(enabled, check_nan), .is_anomaly_enabled(),
 * .is_anomaly_check_nan_enabled() */
extern const gw_native_def gw_anomaly_functions[];

/* PyTorch's warning about the node at which a backward has failed (NULL: none), in anomaly mode. */
void gw_warn_of_culprit(gw_vm *vm, gw_node *node);

#endif
