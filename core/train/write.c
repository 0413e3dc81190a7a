/* Arrays of floats beside JSON. */
#include "base/context.h"
#include "train/net.h"

void gw_write_floats(gw_buffer *text, gw_buffer *floats, const float *values, size_t n) {
    gw_buffer_format(text, "{\"at\":%zu,\"n\":%zu}", floats->length / sizeof *values, n);
    if (n > 0) {
        gw_buffer_add(floats, (const char *)values, n * sizeof *values);
    }
}

void gw_write_tensor(gw_buffer *text, gw_buffer *floats, const gw_tensor *t) {
    if (t) {
        gw_write_floats(text, floats, gw_tensor_data(t), (size_t)gw_tensor_numel(t));
    } else {
        gw_buffer_text(text, "null");
    }
}

gw_status gw_written(gw_net *net, const gw_buffer *text, const gw_buffer *floats) {
    return text->failed || (floats && floats->failed)
               ? gw_fail(net->ctx, GW_E_MEMORY, "there is not enough memory")
               : GW_OK;
}
