/* Refusals, and reading JSON that may be refused. */
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "train/spec.h"

bool gw_refuse(gw_refusal *refusal, const char *code, const char *format, ...) {
    if (!refusal->code) {
        va_list arguments;
        va_start(arguments, format);
        vsnprintf(refusal->message, sizeof refusal->message, format, arguments);
        va_end(arguments);
        refusal->code = code;
    }
    return false;
}

static void write_number(gw_buffer *text, const char *key, int64_t value) {
    if (value == GW_REFUSAL_NONE) {
        gw_buffer_format(text, ",\"%s\":null", key);
    } else {
        gw_buffer_format(text, ",\"%s\":%lld", key, (long long)value);
    }
}

bool gw_refusal_json(const gw_refusal *refusal, gw_buffer *text) {
    gw_buffer_format(text, "{\"code\":\"%s\"", refusal->code);
    write_number(text, "layer", refusal->layer);
    write_number(text, "have", refusal->have);
    write_number(text, "want", refusal->want);
    gw_buffer_text(text, ",\"name\":");
    if (refusal->name[0]) {
        gw_buffer_json(text, refusal->name, strlen(refusal->name));
    } else {
        gw_buffer_text(text, "null");
    }
    gw_buffer_text(text, ",\"message\":");
    gw_buffer_json(text, refusal->message, strlen(refusal->message));
    return gw_buffer_char(text, '}');
}

double gw_json_number(gw_json_reader *r, const gw_json *object, const char *key, double low,
                      double high) {
    const gw_json *value = gw_json_get(object, key);
    if (!value || value->kind != GW_JSON_NUMBER || !(value->number >= low) ||
        !(value->number <= high)) {
        gw_refuse(r->refusal, "spec", "%s.%s is not a number from %g to %g", r->at, key, low, high);
        return low;
    }
    return value->number;
}

int64_t gw_json_whole(gw_json_reader *r, const gw_json *object, const char *key, int64_t low,
                      int64_t high) {
    const double number = gw_json_number(r, object, key, (double)low, (double)high);
    if (number != floor(number)) {
        gw_refuse(r->refusal, "spec", "%s.%s is not a whole number", r->at, key);
    }
    return (int64_t)number;
}
