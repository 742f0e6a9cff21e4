/**
 * What is needed to run the service elsewhere: the manifest for Kubernetes, and the licences of what is inside.
 *
 * @see KubernetesManifestTest
 */
@NullMarked
package org.footbridge.deploy;

import org.jspecify.annotations.NullMarked;
