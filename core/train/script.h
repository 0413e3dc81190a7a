/* Parts of the PyTorch program that a network is exported as. */
#ifndef GW_TRAIN_SCRIPT_H
#define GW_TRAIN_SCRIPT_H

#include "train/net.h"

/* Numbers as Python reads them, back to the same bits. */
void gw_script_f64(gw_buffer *out, double value);
void gw_script_f32(gw_buffer *out, float value);
/* Every `stride`th of `n`, in lines. */
void gw_script_list(gw_buffer *out, const float *values, int64_t n, int64_t stride, int indent);

/* script.c: imports, data and class; optimiser and loop. */
void gw_script_network(const gw_net *net, gw_buffer *out);
void gw_script_training(const gw_net *net, gw_buffer *out);
/* script_checks.c: the function that makes changes; assertions about where the network stands. */
void gw_script_changes(const gw_net *net, uint32_t changed, gw_buffer *out); /* GW_CHANGE_... */
void gw_script_scheduler(const gw_schedule_spec *s, gw_buffer *out);
gw_status gw_script_checks(gw_net *net, gw_buffer *out);
/* Before the training: how numbers are compared, the first weights, and those that the last step
 * starts from, unless they are too many. */
gw_status gw_script_start(gw_net *net, gw_buffer *out);
bool gw_script_resyncs(const gw_net *net);

#endif
