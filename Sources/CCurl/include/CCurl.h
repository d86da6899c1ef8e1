#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>

/* A machine that hangs up must not end the whole process. libcurl leaves signals alone when told to (CURLOPT_NOSIGNAL), so each thread that
   asks begins with this. */
void ccurl_ignore_broken_pipes(void);

/* libcurl's setters are variadic, which Swift cannot call: one plain function for each type of value. */
CURLcode ccurl_begin(void);
CURLcode ccurl_set_number(CURL *handle, CURLoption option, long value);
CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode ccurl_set_size(CURL *handle, CURLoption option, curl_off_t value);

typedef size_t (*ccurl_reader)(char *buffer, size_t size, size_t count, void *context);
CURLcode ccurl_set_reader(CURL *handle, ccurl_reader reader, void *context);

typedef int (*ccurl_listener)(CURL *handle, curl_infotype kind, char *bytes, size_t count, void *context);
CURLcode ccurl_set_listener(CURL *handle, ccurl_listener listener, void *context);

typedef size_t (*ccurl_writer)(char *buffer, size_t size, size_t count, void *context);
CURLcode ccurl_set_writer(CURL *handle, ccurl_writer writer, void *context);

/* Asked before each connection, those of redirects too, with the address that it leads to: 4 or 16 bytes, and the port. 0 keeps it from being made. */
typedef int (*ccurl_gatekeeper)(const unsigned char *address, size_t count, unsigned short port, void *context);
struct ccurl_gate {
    ccurl_gatekeeper keeper;
    void *context;
};
/* The gate must stand as long as the handle. */
CURLcode ccurl_set_gate(CURL *handle, struct ccurl_gate *gate);

/* The status of the last HTTP answer; 0 if there was none. */
long ccurl_status(CURL *handle);

/* Takes what the server says to QUIT as already said, so that closing never waits for it. */
void ccurl_stop_listening(CURL *handle);

/* Waits until the connection can be read (or written): 1 when it can, 0 when so many milliseconds have passed, -1 when there is none. */
int ccurl_wait(CURL *handle, int for_reading, int milliseconds);

#endif
