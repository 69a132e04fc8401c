/** The Security Token Service: who somebody is, and who they may become. */
@NullMarked
package dev.redshiftkit.local.aws.sts;

import org.jspecify.annotations.NullMarked;
